import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { remembered } from '#platform/cache/memo.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import type { Stage } from '#platform/stage.ts'
import type { TaxonomyTables } from './schema.ts'

type Read = Db<TaxonomyTables> | Tx<TaxonomyTables>

export type Theme = {
  readonly slug: string
  readonly tint: string
  readonly name: string
  readonly goal: string
  readonly intro: string
  /** themes that lie near it */
  readonly related: readonly string[]
}

export type Ambassador = {
  readonly name: string | null
  readonly role: string
  readonly untilDay: Day | null
}

/** The names of one vocabulary in the reader's language, in their own order. */
export type Names = ReadonlyMap<string, string>

export type Vocabulary = {
  readonly themes: ReadonlyMap<string, Theme>
  readonly sectors: Names
  readonly regions: Names
  readonly partyGroups: Names
  /** the groups that the map of blind spots looks at by name */
  readonly matrixGroups: ReadonlySet<string>
  readonly partyKinds: ReadonlyMap<string, { readonly name: string; readonly group: string }>
  readonly lines: Names
}

const nameIn = (lang: Lang, row: { name_nl: string; name_en: string }): string =>
  lang === 'nl' ? row.name_nl : row.name_en

export const themesOf = async (db: Read, lang: Lang): Promise<Theme[]> => {
  const rows = await db.selectFrom('theme').selectAll().orderBy('position').execute()
  return rows.map((row) => ({
    slug: row.slug,
    tint: row.tint,
    name: nameIn(lang, row),
    goal: lang === 'nl' ? row.goal_nl : row.goal_en,
    intro: lang === 'nl' ? row.intro_nl : row.intro_en,
    related: row.related,
  }))
}

const readVocabulary = async (db: Read, lang: Lang): Promise<Vocabulary> => {
  const [themes, sectors, regions, groups, kinds, lines] = await Promise.all([
    themesOf(db, lang),
    db.selectFrom('sector').selectAll().orderBy('position').execute(),
    db.selectFrom('region').select(['slug', 'name']).orderBy('sort_key').execute(),
    db.selectFrom('party_group').selectAll().orderBy('position').execute(),
    db.selectFrom('party_kind').selectAll().orderBy('position').execute(),
    db.selectFrom('programme_line').selectAll().orderBy('position').execute(),
  ])
  return {
    themes: new Map(themes.map((theme) => [theme.slug, theme])),
    sectors: new Map(sectors.map((row) => [row.slug, nameIn(lang, row)])),
    regions: new Map(regions.map((row) => [row.slug, row.name])),
    partyGroups: new Map(groups.map((row) => [row.code, nameIn(lang, row)])),
    matrixGroups: new Set(groups.filter((row) => row.in_matrix).map((row) => row.code)),
    partyKinds: new Map(kinds.map((row) => [row.code, { name: nameIn(lang, row), group: row.party_group }])),
    lines: new Map(lines.map((row) => [row.code, nameIn(lang, row)])),
  }
}

/** What changes when somebody edits the vocabulary; pages that show names carry it. */
export const taxonomyTag = 'taxonomy'

/** All names at once, in the reader's language: the words that nearly every page needs. */
export const vocabularyOf = (stage: Stage<TaxonomyTables>): Promise<Vocabulary> =>
  remembered(stage.house, `vocabulary ${stage.lang}`, [taxonomyTag], () =>
    readVocabulary(stage.db, stage.lang),
  )

/** Who pulls a theme on this day; null while nobody does yet. */
export const ambassadorOf = async (
  db: Read,
  theme: string,
  today: Day,
  lang: Lang,
): Promise<Ambassador | null> => {
  const row = await db
    .selectFrom('theme_ambassador')
    .selectAll()
    .where('theme', '=', theme)
    .where('from_day', '<=', today)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>', today)]))
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row) return null
  return { name: row.name, role: lang === 'nl' ? row.role_nl : row.role_en, untilDay: row.until_day }
}

export type Milestone = {
  readonly day: Day
  readonly exact: 'day' | 'month' | 'year'
  readonly title: string
  readonly source: { readonly label: string; readonly url: string }
}

/** The programme in dates, oldest first. */
export const milestones = async (db: Read, lang: Lang): Promise<Milestone[]> => {
  const rows = await db.selectFrom('programme_milestone').selectAll().orderBy('day').orderBy('id').execute()
  return rows.map((row) => ({
    day: row.day,
    exact: row.exact,
    title: lang === 'nl' ? row.title_nl : row.title_en,
    source: { label: row.source_label, url: row.source_url },
  }))
}

/** The days on which no term runs out. */
export const holidaysAsSet = async (db: Read): Promise<ReadonlySet<Day>> => {
  const rows = await db.selectFrom('holiday').select('day').execute()
  return new Set(rows.map((row) => row.day))
}
