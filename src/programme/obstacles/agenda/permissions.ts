import type { Permission } from '#kernel/permissions.ts'
import { legalStates } from '../desk/rules.ts'
import type { ReportState } from '../reports/schema.ts'
import { atTableStates, type ItemAct, itemActs } from './rules.ts'

const handler = 'case-handler'
const coordinator = 'desk-coordinator'

/** As routing; and after an answer that says that it was put before somebody, to put it before another one. */
export const putStates: readonly ReportState[] = [...legalStates['send-document'], 'answered']

/** The name of the command for each act. */
export const itemActions = {
  'take-up': 'report.table-takes-up',
  expect: 'report.table-expects',
  decide: 'report.table-decides',
  decline: 'report.table-declines',
  'take-off': 'report.take-off-agenda',
} as const satisfies Record<ItemAct, string>

const assigned = { who: handler, scope: 'assigned' } as const

/** Whoever handles a dossier takes it to a table; the coordinator reads along. */
export const agendaPermissions: readonly Permission[] = [
  { action: 'report.read-agenda', ...assigned },
  { action: 'report.read-agenda', who: coordinator, scope: 'all' },
  ...['report.write-agenda', 'report.drop-agenda', 'report.put-on-agenda'].map(
    (action): Permission => ({ action, ...assigned, states: putStates }),
  ),
  ...itemActs.map((act): Permission => ({ action: itemActions[act], ...assigned, states: atTableStates })),
]
