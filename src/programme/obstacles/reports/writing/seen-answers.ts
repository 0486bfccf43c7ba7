import type { Attachment } from '#commons/files'
import { digest } from '../../digest.ts'
import type { Answers } from '../schema.ts'

/** What of a draft stood on the page from which it is sent: other answers, given in another window since, are not sent unread. */
export const seenAnswers = (answers: Answers, files: readonly Attachment[]): string =>
  digest([
    Object.entries(answers).sort(([one], [other]) => (one < other ? -1 : 1)),
    files.map(({ position, type, size }) => [position, type, size]),
  ])
