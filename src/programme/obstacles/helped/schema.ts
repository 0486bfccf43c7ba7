// Row type of "Dit helpt".
import type { Day } from '#kernel/dates.ts'

/** Somebody found what is known already enough: a day, no instant, nobody's name. One of the two is there. */
export type HelpRow = {
  id: string
  answer_id: string | null
  obstacle_id: string | null
  day: Day
  browser_mark: string | null
}

export type HelpTables = {
  rule_help: HelpRow
}
