import type { Permission } from '#kernel/permissions.ts'
import { legalStates } from '../desk/rules.ts'
import { bodyActs, legalTrackStates } from './rules.ts'

const official = 'official'
const handler = 'case-handler'
const assigned = { who: handler, scope: 'assigned' } as const
const mayRoute = { ...assigned, states: legalStates['send-document'] } as const
const isRouted = { ...assigned, states: ['routed'] } as const

/** Somebody of a body reads what was put to that body, and nothing else of a report. */
export const trackPermissions: readonly Permission[] = [
  { action: 'report.begin-document', ...mayRoute },
  { action: 'report.write-document', ...mayRoute },
  { action: 'report.drop-document', ...mayRoute },
  { action: 'report.answer-body', ...isRouted },
  { action: 'report.end-track', ...isRouted },
  { action: 'track.list', who: official, scope: 'body' },
  { action: 'track.read', who: official, scope: 'body' },
  ...bodyActs.map(
    (act): Permission => ({
      action: `track.${act}`,
      who: official,
      scope: 'body',
      states: legalTrackStates[act],
    }),
  ),
  { action: 'track.follow-clock', who: 'system', scope: 'all' },
]
