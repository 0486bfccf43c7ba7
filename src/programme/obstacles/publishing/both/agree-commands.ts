// A reporter who wants to read first, says of the text that is there whether it may go online.
import { sql } from 'kysely'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { answerOf, seenAnswerOf } from '../../own-answers/queries.ts'
import { byCode, type Tables as CodeTables } from '../../reports/following/by-code.ts'
import { agreedTo } from '../input.ts'
import { type OfflineTables, takeOffline } from '../online/steps.ts'
import { mayAgree } from '../policy.ts'
import { publicationOf, seenTextOf } from '../queries.ts'

type Tables = CodeTables & OfflineTables
const command = commandsOn<Tables>()

const kinds = {
  obstacle: { table: 'desk_publication', textOf: publicationOf, seenOf: seenTextOf },
  answer: { table: 'desk_answer', textOf: answerOf, seenOf: seenAnswerOf },
} as const

/** Yes holds for the text that was read and for no later one; no is no to any. */
export const agreeToText = command({
  name: 'report.agree-text',
  object: 'report',
  stream: 'report',
  input: agreedTo,
  find: (tx: Tx<Tables>, input, _actor, house) => byCode(tx, input.code, house),
  allow: mayAgree,
  async run(run, report, { kind, seen, agree }) {
    const { tx, emit } = run
    if (agree === 'no') {
      await takeOffline(run, report, 'no')
      await tx.updateTable('report').set({ consent: 'no' }).where('id', '=', report.id).execute()
    } else {
      const { table, textOf, seenOf } = kinds[kind]
      const text = await textOf(tx, report.id)
      if (text?.state !== 'proposed' || (await seenOf(tx, report.id)) !== seen)
        throw new Invalid({ agree: 'textChanged' })
      await sql`update ${sql.table(table)} set agreed = true where id = ${text.id}`.execute(tx)
      if (kind === 'obstacle')
        await tx.updateTable('desk_publication').set({ agreed_to: seen }).where('id', '=', text.id).execute()
    }
    emit({ type: 'report.decided', object: 'report', id: report.id })
    return { id: report.id }
  },
})
