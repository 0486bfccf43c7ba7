import { deskPath } from '../desk/paths.ts'
import type { ItemAct } from './rules.ts'

/** Where a dossier is put on the agenda of a table. */
export const agendaPath = (reportId: string): string => `${deskPath}/${reportId}/agenda`

/** What the table gets, on a sheet of its own. */
export const sheetPath = (reportId: string, item: string): string => `${agendaPath(reportId)}/${item}/blad`

/** Where the form of each act goes. */
export const itemActPaths: Readonly<Record<ItemAct, string>> = {
  'take-up': 'opgenomen',
  expect: 'verwacht',
  decide: 'besluit',
  decline: 'niet-op',
  'take-off': 'eraf',
}

export const itemActPath = (reportId: string, item: string, act: ItemAct): string =>
  `${agendaPath(reportId)}/${item}/${itemActPaths[act]}`
