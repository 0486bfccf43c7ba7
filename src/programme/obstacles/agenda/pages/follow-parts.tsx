// On the page behind the code: with which table it lies, since when, and what came of it.
import { type Day, plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Bullets } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { messages } from '../messages.ts'
import type { ItemState } from '../schema.ts'

export type FollowedTable = {
  readonly name: string
  /** at the beginning of a sentence */
  readonly said: string
  readonly state: Exclude<ItemState, 'draft'>
  readonly isOpen: boolean
  /** of the last change */
  readonly day: Day
  readonly expected: Day | null
}

/** Nobody else is at move: the table is. */
export const TableTurn = ({ lang, today, table }: { lang: Lang; today: Day; table: FollowedTable }) => {
  const { turn, since, expected, late } = messages[lang].follow
  const isLate = table.expected !== null && table.expected < today
  const when = table.expected === null ? '' : ` ${isLate ? late : expected(plainDate(table.expected, lang))}`
  return (
    <Turn
      lang={lang}
      tone="other"
      big
      who={turn(table.said)}
      line={since(plainDate(table.day, lang)) + when}
    />
  )
}

/** Each table with how it stands there. */
export const TablesLine = ({ lang, tables }: { lang: Lang; tables: readonly FollowedTable[] }) => {
  const { states } = messages[lang].follow
  if (tables.length === 0) return null
  return (
    <Bullets
      items={tables.map(({ name, state, day }) => `${name}: ${states[state]}, ${plainDate(day, lang)}`)}
    />
  )
}
