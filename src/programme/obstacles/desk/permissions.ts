import type { Permission } from '#kernel/permissions.ts'
import { isEnded, openStates, talkStates } from '../reports/rules.ts'
import { reportStates } from '../reports/schema.ts'
import { deskActs, legalStates } from './rules.ts'

const handler = 'case-handler'
const coordinator = 'desk-coordinator'

const ended = ['closed', 'out-of-scope'] as const

/** The list shows no words of a report; those are for who handles it, and for the coordinator to read. */
export const deskPermissions: readonly Permission[] = [
  { action: 'report.list', who: handler, scope: 'all' },
  { action: 'report.list', who: coordinator, scope: 'all' },
  { action: 'report.read', who: handler, scope: 'assigned' },
  { action: 'report.read', who: coordinator, scope: 'all' },
  { action: 'report.pick-up', who: handler, scope: 'all', states: openStates },
  // What has ended can still lie with a table, be told to everybody, or be written on: somebody has to have it.
  { action: 'report.assign', who: coordinator, scope: 'all', states: talkStates },
  { action: 'report.assign', who: handler, scope: 'assigned', states: talkStates },
  { action: 'report.see-contact', who: handler, scope: 'assigned', states: openStates },
  { action: 'report.take-back', who: handler, scope: 'assigned', states: ['out-of-scope'] },
  { action: 'report.note-read', who: handler, scope: 'assigned', states: ended },
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
