// Words that came with the end of a report: who handles it says that they were read.
import { commandsOn } from '#platform/write/command.ts'
import { aimed } from '../acts/input.ts'
import { readableForUpdate, type Tables } from '../acts/steps.ts'
import { mayNoteRead } from '../policy.ts'

/** What a reporter wrote with their yes was read: it waits for nobody any more. */
export const noteRead = commandsOn<Tables>()({
  name: 'report.note-read',
  object: 'report',
  stream: 'report',
  input: aimed,
  find: readableForUpdate,
  allow: mayNoteRead,
  async run({ tx, emit }, { id }) {
    await tx.updateTable('desk_outcome').set({ unread_position: null }).where('report_id', '=', id).execute()
    emit({ type: 'report.words-read', object: 'report', id })
    return { id }
  },
})
