// What is done around the agenda of a table, by the name of the act.
import { dropAgenda, putOnAgenda, writeAgenda } from './draft-commands.ts'
import { tableDecides, tableDeclines, tableExpects, tableTakesUp, takeOffAgenda } from './item-commands.ts'

export const draftCommands = {
  'write-agenda': writeAgenda,
  'drop-agenda': dropAgenda,
  'put-on-agenda': putOnAgenda,
} as const

export const itemCommands = {
  'take-up': tableTakesUp,
  expect: tableExpects,
  decide: tableDecides,
  decline: tableDeclines,
  'take-off': takeOffAgenda,
} as const
