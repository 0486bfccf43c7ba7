import type { Permission } from '#kernel/permissions.ts'

const readers = ['editor', 'desk-coordinator', 'case-handler'] as const
const states = ['published'] as const
/** to be read, not to be put together: what is for members takes part in no page for everybody */
const read = [...states, 'in-network'] as const

/**
 * The exact number of supporters is for who works on knelpunten. What they wrote beside it is for who finds this one out:
 * the form says so.
 */
export const bundlingPermissions: readonly Permission[] = [
  ...readers.flatMap((who): Permission[] => [
    { action: 'obstacle.list-bench', who, scope: 'all' },
    { action: 'obstacle.read-bench', who, scope: 'all', states: read },
  ]),
  { action: 'obstacle.read-costs', who: 'case-handler', scope: 'assigned', states: read },
  { action: 'obstacle.read-costs', who: 'desk-coordinator', scope: 'all', states: read },
  { action: 'obstacle.merge', who: 'editor', scope: 'all', states },
  { action: 'obstacle.unmerge', who: 'editor', scope: 'all', states },
]
