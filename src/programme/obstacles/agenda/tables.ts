// The tables before which something can be put, in the reader's language.
import type { Lang } from '#kernel/language.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { messages } from './messages.ts'
import { otherTable } from './rules.ts'
import type { AgendaItemRow, AgendaTables } from './schema.ts'

export type RuleTable = {
  readonly code: string
  /** as a heading has it */
  readonly name: string
  /** as a sentence says it: "de landelijke actietafel" */
  readonly said: string
  readonly gloss: string | null
  readonly active: boolean
}

/** All of them by code, in their order. */
export const tablesIn = async (
  db: Db<AgendaTables> | Tx<AgendaTables>,
  lang: Lang,
): Promise<ReadonlyMap<string, RuleTable>> => {
  const rows = await db.selectFrom('rule_table').selectAll().orderBy('position').execute()
  return new Map(
    rows.map((row) => {
      const [name, said, gloss] =
        lang === 'nl' ? [row.name_nl, row.said_nl, row.gloss_nl] : [row.name_en, row.said_en, row.gloss_en]
      return [row.code, { code: row.code, name, said, gloss, active: row.active }]
    }),
  )
}

type Named = Pick<AgendaItemRow, 'rule_table' | 'own_name'>

/** The name over an item: that of the table, or the one that was written with it. */
export const nameOf = (tables: ReadonlyMap<string, RuleTable>, { rule_table, own_name }: Named): string =>
  own_name ?? tables.get(rule_table)?.name ?? rule_table

/** The table within a sentence. */
export const saidOf = (
  tables: ReadonlyMap<string, RuleTable>,
  { rule_table, own_name }: Named,
  lang: Lang,
): string =>
  rule_table === otherTable && own_name !== null
    ? messages[lang].named(own_name)
    : (tables.get(rule_table)?.said ?? rule_table)

/** At the beginning of a sentence. */
export const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1)
