// Who decides on rules, in the reader's language.
import { sql } from 'kysely'
import type { Lang } from '#kernel/language.ts'
import { remembered } from '#platform/cache/memo.ts'
import type { Stage } from '#platform/stage.ts'
import type { BodyTables } from './schema.ts'

export type RuleBody = {
  readonly code: string
  /** as people say it: VWS, ACM */
  readonly short: string
  readonly name: string
  /** what it is about, in a few words */
  readonly matter: string
  readonly active: boolean
  /** it is asked, or was: a page tells how that goes */
  readonly hasPage: boolean
  readonly answerDays: number
  /** working days that may come to it, for one question, all together */
  readonly extraDays: number
}

export const bodiesTag = 'rule-bodies'

/** Some are called by letters, which are the same in every language, others by a Dutch word. */
const isWord = (short: string): boolean => /\p{Ll}{3}/u.test(short)

const readBodies = async (stage: Stage<BodyTables>, lang: Lang): Promise<ReadonlyMap<string, RuleBody>> => {
  const rows = await stage.db
    .selectFrom('rule_body')
    .selectAll()
    .select(sql<boolean>`exists (select from desk_track where desk_track.rule_body = code)`.as('was_asked'))
    .orderBy('position')
    .execute()
  return new Map(
    rows.map((row) => [
      row.code,
      {
        code: row.code,
        short: lang === 'en' && isWord(row.short) ? row.name_en : row.short,
        name: lang === 'nl' ? row.name_nl : row.name_en,
        matter: lang === 'nl' ? row.matter_nl : row.matter_en,
        active: row.active,
        hasPage: row.active || row.was_asked,
        answerDays: row.answer_days,
        extraDays: row.extra_days,
      },
    ]),
  )
}

/** All of them by code, in their order; kept in memory until somebody changes them. */
export const bodiesOf = (stage: Stage<BodyTables>): Promise<ReadonlyMap<string, RuleBody>> =>
  remembered(stage.house, `rule bodies ${stage.lang}`, [bodiesTag], () => readBodies(stage, stage.lang))

/** As people say it: VWS. */
export const shortOf = (bodies: ReadonlyMap<string, RuleBody>, code: string): string =>
  bodies.get(code)?.short ?? code

/** Those that the desk puts questions to. */
export const askedBodies = async (stage: Stage<BodyTables>): Promise<RuleBody[]> =>
  [...(await bodiesOf(stage)).values()].filter(({ active }) => active)

/** Those of which a page tells what was promised and how it went: who is asked no more still has to answer. */
export const toldBodies = async (stage: Stage<BodyTables>): Promise<RuleBody[]> =>
  [...(await bodiesOf(stage)).values()].filter(({ hasPage }) => hasPage)

/** The fewest and the most working days that they have for an answer; null: nobody is asked now. */
export const answerDays = async (
  stage: Stage<BodyTables>,
): Promise<readonly [least: number, most: number] | null> => {
  const days = (await askedBodies(stage)).map((body) => body.answerDays)
  return days.length === 0 ? null : [Math.min(...days), Math.max(...days)]
}
