// The lists of articles as data: one for each kind, over one table of cards.
import { type RawBuilder, sql } from 'kysely'
import type { Vocabulary } from '#commons/taxonomy'
import type { Day } from '#kernel/dates.ts'
import type { Known } from '#kernel/list.ts'
import { type Asked, type CardList, cardListsOn } from '#platform/list/list.ts'
import type { CardRow, Kind, KnowledgeTables } from '../schema.ts'
import { type FacetName, families, sizeNames, stepNames, timeNames } from './kinds.ts'

/** The day and moment by which a thing is there, over, or still to come. */
export type When = { readonly today: Day; readonly now: Date }

const listsOn = cardListsOn<KnowledgeTables>()

/** The list of one kind. */
export const listOf = (kind: Kind): CardList<CardRow, FacetName, 'rang'> =>
  listsOn({
    ...families[kind],
    table: 'article_card',
    columns: {
      stap: { values: 'steps', every: 'any_step' },
      tijd: { values: 'times' },
      groep: { values: 'sizes' },
      thema: { values: 'themes', every: 'all_themes' },
      branche: { values: 'sectors', every: 'all_sectors' },
      regio: { values: 'regions', every: 'nationwide' },
    },
  })

/** What every filter knows. */
export const knownValues = (words: Vocabulary): Known<FacetName> => ({
  stap: new Set<string>(stepNames),
  tijd: new Set<string>(timeNames),
  groep: new Set<string>(sizeNames),
  thema: words.themes,
  branche: words.sectors,
  regio: words.regions,
})

/** What is public at this moment. */
export const visible = ({ today }: When): RawBuilder<unknown> => sql`published_on <= ${today}::date`

/** The things of one list: of the agenda the coming or the past part. */
export const within = (kind: Kind, when: When, past: boolean): RawBuilder<unknown> => {
  const base = sql`kind = ${kind} and ${visible(when)}`
  if (kind !== 'event') return base
  return past ? sql`${base} and ends_at <= ${when.now}` : sql`${base} and ends_at > ${when.now}`
}

const firstClosed = 200_000
const withoutEnd = 100_000

/** Schemes: the one that closes soonest first, then without an end, then what is to open, then what closed last. */
const schemeRank = ({ today }: When): RawBuilder<number> => sql<number>`case
  when closes_on < ${today}::date then ${firstClosed}::int - (closes_on - date '1970-01-01')
  when opens_on > ${today}::date then ${withoutEnd}::int + (opens_on - date '1970-01-01')
  else coalesce(closes_on - date '1970-01-01', ${withoutEnd}::int) end`

/** One list at one moment; past meetings go from new to old, all the rest as it is ranked. */
export const atMoment = (
  kind: Kind,
  when: When,
  past: boolean,
): Required<Pick<Asked<CardRow, FacetName, 'rang'>, 'scope' | 'computed' | 'descending'>> => ({
  scope: within(kind, when, past),
  computed: { rank: schemeRank(when) },
  descending: past,
})
