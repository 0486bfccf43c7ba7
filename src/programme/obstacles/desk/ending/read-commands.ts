// Words that came with the end of a report, or after it: who handles it says that they were read.
import { commandsOn } from '#platform/write/command.ts'
import { noteWordsRead } from '../../reports/steps.ts'
import { aimed, seen } from '../acts/input.ts'
import { readableForUpdate, refuseUnseen, type Tables } from '../acts/steps.ts'
import { mayNoteRead } from '../policy.ts'

/** What a reporter wrote was read as it stood on the page: it waits for nobody any more, and the report stays ended. */
export const noteRead = commandsOn<Tables>()({
  name: 'report.note-read',
  object: 'report',
  stream: 'report',
  input: aimed.extend({ seen }),
  find: readableForUpdate,
  allow: mayNoteRead,
  async run(run, report, { seen }) {
    const { tx, emit } = run
    const { id } = report
    await refuseUnseen(run, report, seen)
    await noteWordsRead(tx, id)
    emit({ type: 'report.words-read', object: 'report', id })
    return { id }
  },
})
