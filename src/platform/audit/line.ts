// The marks of one line of the log, which only who has the secret of this site can make.
import type { Keys } from '../keys.ts'
import type { AuditRow } from '../schema.ts'

type Named = Pick<AuditRow, 'id'>
type Words = Named & Pick<AuditRow, 'actor_id' | 'reason'>
type Fixed = Named &
  Pick<
    AuditRow,
    'stream' | 'at' | 'day' | 'position' | 'actor_kind' | 'command' | 'object_kind' | 'object_id'
  >

/** Of who did it and why; it stays when those are forgotten. */
export const wordsMark = (keys: Keys, { id, actor_id, reason }: Words): string =>
  keys.mac('audit-words', JSON.stringify([id, actor_id, reason]))

/** Of all that is never changed, and of the mark of who and why. */
export const lineMark = (keys: Keys, line: Fixed, words: string): string => {
  const { id, stream, at, day, position, actor_kind, command, object_kind, object_id } = line
  const moment = at?.toISOString() ?? null
  const whole = [id, stream, moment, day, position, actor_kind, command, object_kind, object_id, words]
  return keys.mac('audit-line', JSON.stringify(whole))
}

type Left = Named & Pick<AuditRow, 'actor_id'>

/** Shows that it was this site that forgot the words of a line, or who did it: who is left goes into it. */
export const forgottenMark = (keys: Keys, { id, actor_id }: Left): string =>
  keys.mac('audit-forgotten', JSON.stringify([id, actor_id]))

/** As it was made at first, without who is left: no line gets it any more, and it is the mark of no other line. */
const firstForgottenMark = (keys: Keys, { id }: Named): string => keys.mac('audit-forgotten', id)

/** Whether a line is as it was written, but for what this site forgot of it. */
export const lineFits = (keys: Keys, line: AuditRow): boolean => {
  if (line.words === null || line.mac !== lineMark(keys, line, line.words)) return false
  if (line.forgotten === null) return line.words === wordsMark(keys, line)
  return (
    line.reason === null &&
    [forgottenMark, firstForgottenMark].some((of) => of(keys, line) === line.forgotten)
  )
}
