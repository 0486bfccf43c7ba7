import type { Permission } from '#kernel/permissions.ts'
import { isEnded, openStates } from '../reports/rules.ts'
import { reportStates } from '../reports/schema.ts'
import { deskActs, legalStates } from './rules.ts'

const handler = 'case-handler'
const coordinator = 'desk-coordinator'

/** What has ended can still lie with a table, or be told to everybody: somebody has to have it. */
const heldStates = [...openStates, 'closed'] as const

/** The list shows no words of a report; those are for who handles it, and for the coordinator to read. */
export const deskPermissions: readonly Permission[] = [
  { action: 'report.list', who: handler, scope: 'all' },
  { action: 'report.list', who: coordinator, scope: 'all' },
  { action: 'report.read', who: handler, scope: 'assigned' },
  { action: 'report.read', who: coordinator, scope: 'all' },
  { action: 'report.pick-up', who: handler, scope: 'all', states: openStates },
  { action: 'report.assign', who: coordinator, scope: 'all', states: heldStates },
  { action: 'report.assign', who: handler, scope: 'assigned', states: heldStates },
  { action: 'report.see-contact', who: handler, scope: 'assigned', states: openStates },
  { action: 'report.take-back', who: handler, scope: 'assigned', states: ['out-of-scope'] },
  { action: 'report.note-read', who: handler, scope: 'assigned', states: ['closed'] },
  { action: 'report.forget-ended', who: 'system', scope: 'all' },
  { action: 'report.reopen-pages', who: 'system', scope: 'all' },
  { action: 'report.ask-solved', who: 'system', scope: 'all', states: ['answered', 'closed'] },
  { action: 'report.pass-reaction', who: 'system', scope: 'all', states: ['problem-stated', 'merged'] },
  { action: 'report.close-silent', who: 'system', scope: 'all', states: ['answered'] },
  { action: 'report.erase', who: 'system', scope: 'all', states: reportStates.filter(isEnded) },
  ...deskActs.map(
    (act): Permission => ({
      action: `report.${act}`,
      who: handler,
      scope: 'assigned',
      states: legalStates[act],
    }),
  ),
]
