// A knelpunt that came of a dossier of the desk, inside a command: it goes online, and opens again.
import { sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import type { Audience } from '#kernel/audience.ts'
import { type Day, startOf } from '#kernel/dates.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Lang } from '#kernel/language.ts'
import type { Tx } from '#platform/db/handle.ts'
import { freeSlug, writeLinks } from '../about/import-steps.ts'
import type { AboutRecord } from '../about/record.ts'
import type { BodyTables, Reality } from '../schema.ts'
import { noun } from './import/steps.ts'
import { messages } from './messages.ts'
import type { Finding, ObstacleRow, ObstacleTables, Outcome } from './schema.ts'
import { aloneOnTogether, leaveTogether, releaseStranded, setStanding, standingOf } from './together/steps.ts'

type Write = Tx<ObstacleTables & BodyTables & TaxonomyTables>

/** A text of the desk that becomes a public page. */
export type OwnText = {
  readonly title: string
  readonly summary: string
  readonly in_the_way: string
  readonly now_you: readonly string[]
  readonly remains: string | null
  readonly level: ObstacleRow['level']
  readonly themes: readonly string[]
  readonly sectors: readonly string[]
  readonly regions: readonly string[]
  readonly bodies: readonly string[]
  readonly outcome: Outcome
  readonly audience: Audience
  readonly reality: Reality
  /** the month in which it was reported */
  readonly since: Day
  readonly findings: readonly {
    readonly rule_body: string
    readonly finding: Finding
    readonly day: Day
    readonly holds_from: Day | null
    readonly text: string
  }[]
  /** what happened on the way and is not on its page yet */
  readonly onTheWay: readonly OwnStep[]
}

/** A step of how it went, in the words of each language; of its day no more than the month. */
export type OwnStep = { readonly day: Day; readonly texts: Readonly<Record<Lang, string>> }

const recordOf = (own: OwnText, today: Day): AboutRecord => ({
  key: '',
  state: 'published',
  reality: own.reality,
  level: own.level,
  sources: [],
  themes: [...own.themes],
  allThemes: false,
  sectors: [...own.sectors],
  allSectors: false,
  regions: [...own.regions],
  nationwide: own.regions.length === 0,
  bodies: [...new Set([...own.bodies, ...own.findings.map(({ rule_body }) => rule_body)])],
  title: own.title,
  publishedOn: today,
})

type StepKind = keyof (typeof messages)['nl']['ownSteps']
type Step = OwnStep & { readonly exact: 'day' | 'month' }

const textsOf = (kind: StepKind): OwnStep['texts'] => ({
  nl: messages.nl.ownSteps[kind],
  en: messages.en.ownSteps[kind],
})

/** Adds a step to what a page tells of how it went, in each language that tells it. */
const addStep = async (tx: Tx<ObstacleTables>, id: string, { texts, day, exact }: Step): Promise<void> => {
  const { rows } = await sql<{ next: number }>`
    select count(*)::int as next from obstacle_step where obstacle_id = ${id}`.execute(tx)
  const position = rows[0]?.next ?? 0
  await tx.insertInto('obstacle_step').values({ obstacle_id: id, position, day, exact }).execute()
  for (const locale of ['nl', 'en'] satisfies Lang[])
    await sql`
      update obstacle_text set step_texts = step_texts || ${texts[locale]}::text
      where obstacle_id = ${id} and locale = ${locale} and cardinality(step_texts) = ${position}`.execute(tx)
}

/** Tells on a page what happened on the way: the month is enough. */
export const tellOnTheWay = async (
  tx: Tx<ObstacleTables>,
  id: string,
  steps: readonly OwnStep[],
): Promise<void> => {
  for (const { day, texts } of steps)
    await addStep(tx, id, { texts, day: `${day.slice(0, 7)}-01`, exact: 'month' })
}

const standingWith = ({ outcome }: OwnText) => ({ phase: 'answered' as const, outcome, merged_into: null })

/** Rows of a dossier tell no hour: neither does its page. */
const rowOf = (own: OwnText, today: Day) => ({
  state: 'published' as const,
  reality: own.reality,
  level: own.level,
  audience: own.audience,
  nationwide: own.regions.length === 0,
  changed_on: today,
  updated_at: startOf(today),
})

const addKnelpunt = async (tx: Write, own: OwnText, today: Day): Promise<string> => {
  const id = newSecretId()
  const slugs = await tx.selectFrom('obstacle').select('slug').execute()
  await tx
    .insertInto('obstacle')
    .values({
      id,
      slug: freeSlug(own.title, new Set(slugs.map(({ slug }) => slug))),
      import_key: null,
      import_hash: null,
      original_locale: 'nl',
      since: own.since,
      since_exact: 'month',
      at_move: null,
      at_move_since: null,
      all_themes: false,
      all_sectors: false,
      published_on: today,
      created_at: startOf(today),
      version: 1,
      ...standingWith(own),
      ...rowOf(own, today),
    })
    .execute()
  return id
}

const writeText = async (tx: Write, id: string, own: OwnText): Promise<void> => {
  const text = {
    title: own.title,
    summary: own.summary,
    in_the_way: own.in_the_way,
    now_you: [...own.now_you],
    remains: own.remains,
    finding_texts: own.findings.map(({ text: said }) => said),
  }
  await tx
    .insertInto('obstacle_text')
    .values({
      obstacle_id: id,
      locale: 'nl',
      state: 'full',
      based_on_version: 1,
      at_move_line: null,
      step_texts: [],
      ...text,
    })
    .onConflict((conflict) => conflict.columns(['obstacle_id', 'locale']).doUpdateSet(text))
    .execute()
  await tx.deleteFrom('obstacle_finding').where('obstacle_id', '=', id).execute()
  const findings = own.findings.map(({ rule_body, finding, day, holds_from }, position) => ({
    obstacle_id: id,
    position,
    rule_body,
    finding,
    day,
    exact: 'month' as const,
    holds_from,
  }))
  if (findings.length > 0) await tx.insertInto('obstacle_finding').values(findings).execute()
}

/**
 * What is put online anew; one that an editor put into another stays there, and shows it when they are taken apart. For
 * members alone it takes part in no page for everybody, and no page for everybody in it. Answers what stands otherwise now.
 */
const publishAnew = async (tx: Write, id: string, own: OwnText, today: Day): Promise<string[]> => {
  await setStanding(tx, id, standingWith(own))
  const forMembers = own.audience === 'network'
  const left = forMembers ? await leaveTogether(tx, id) : []
  await tx.updateTable('obstacle').set(rowOf(own, today)).where('id', '=', id).execute()
  return forMembers ? [...left, ...(await releaseStranded(tx))] : []
}

type Published = {
  readonly id: string
  /** its page, and each that shows something else now */
  readonly changed: readonly string[]
}

/** Puts a text of the desk online, as a new page or anew on the page that it has. */
export const publishOwn = async (
  tx: Write,
  known: string | null,
  own: OwnText,
  today: Day,
): Promise<Published> => {
  // Two with one title at once: the second sees the address of the first. And what is together changes one at a time.
  await aloneOnTogether(tx)
  const before = known === null ? undefined : (await standingOf(tx, known))?.phase
  const id = known ?? (await addKnelpunt(tx, own, today))
  const others = known === null ? [] : await publishAnew(tx, id, own, today)
  await writeText(tx, id, own)
  await writeLinks(tx, noun, { id, record: recordOf(own, today), slug: '', hash: '', version: 1 })
  if (known === null) await addStep(tx, id, { texts: textsOf('reported'), day: own.since, exact: 'month' })
  await tellOnTheWay(tx, id, own.onTheWay)
  // Other words for the same answer are no new answer.
  if (before !== 'answered')
    await addStep(tx, id, {
      texts: textsOf(known === null ? 'answered' : 'again'),
      day: today,
      exact: 'day',
    })
  return { id, changed: [id, ...others] }
}

/** What was answered turned out not to be solved: its page says so, and not on which day. False when it was open already. */
export const reopenKnelpunt = async (tx: Write, id: string, today: Day): Promise<boolean> => {
  if ((await standingOf(tx, id))?.phase !== 'answered') return false
  await setStanding(tx, id, { phase: 'reopened', outcome: null, merged_into: null })
  await tx
    .updateTable('obstacle')
    .set({ changed_on: today, updated_at: startOf(today) })
    .where('id', '=', id)
    .execute()
  await addStep(tx, id, { texts: textsOf('reopened'), day: today, exact: 'month' })
  return true
}

/**
 * Nobody may read it any more: its page is gone, and its address stays its own. What went into it stands by itself again;
 * answers all that changed for readers.
 */
export const archiveKnelpunt = async (tx: Write, id: string, today: Day): Promise<string[]> => {
  await aloneOnTogether(tx)
  await tx
    .updateTable('obstacle')
    .set({ state: 'archived', changed_on: today, updated_at: startOf(today) })
    .where('id', '=', id)
    .execute()
  return [id, ...(await releaseStranded(tx))]
}
