import type { Permission } from '#kernel/permissions.ts'
import { legalStates } from '../desk/rules.ts'
import { openPlaces } from './rules.ts'

const assigned = { who: 'case-handler', scope: 'assigned' } as const
const all = { who: 'desk-coordinator', scope: 'all' } as const
const own = { who: 'signed-in', scope: 'own' } as const

const forDesk = (action: string, states: Pick<Permission, 'states'> = {}): Permission[] => [
  { action, ...assigned, ...states },
  { action, ...all, ...states },
]
/** As a question to ministries. */
const mayGo = { states: legalStates['send-document'] }

/** An expert has no role: what was asked of them is theirs, for as long as they may read it, and nothing else is. */
export const consultingPermissions: readonly Permission[] = [
  ...forDesk('report.begin-consultation', mayGo),
  ...forDesk('report.write-consultation', mayGo),
  ...forDesk('report.drop-consultation', mayGo),
  ...forDesk('report.ask-expert', mayGo),
  ...forDesk('report.stop-expert'),
  ...forDesk('report.note-advice'),
  { action: 'consultation.list', ...own },
  { action: 'consultation.read', ...own, states: openPlaces },
  { action: 'consultation.answer', ...own, states: ['asked'] },
]
