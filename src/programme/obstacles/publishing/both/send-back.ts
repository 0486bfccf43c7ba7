// A second person sends back what somebody of the desk wrote, whichever kind of text it is.
import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { Command, Run } from '#platform/write/command.ts'
import { sentBack } from '../input.ts'
import type { TextKind } from '../queries.ts'
import type { PublicationState } from '../schema.ts'
import type { Subject } from './second-person.ts'

/** Where each kind is kept. */
const tableOf = { obstacle: 'desk_publication', answer: 'desk_answer' } as const

export type Left = { readonly state: PublicationState; readonly reason: string | null }

/** Leaves a text in another state. */
export const leaveText = async <T>(
  { tx, now }: Pick<Run<T>, 'tx' | 'now'>,
  kind: TextKind,
  id: string,
  { state, reason }: Left,
): Promise<void> => {
  await sql`update ${sql.table(tableOf[kind])} set state = ${state}, reason = ${reason}, day = ${dayOf(now)}
    where id = ${id}::uuid`.execute(tx)
}

type Of<T, Text> = {
  readonly name: string
  readonly kind: TextKind
  find(tx: Tx<T>, input: { readonly id: string }): Promise<Subject<Text> | undefined>
  may(actor: Actor, text: Text): boolean
  /** which text is there now */
  seenOf(tx: Tx<T>, reportId: string): Promise<string>
}

/** The command that does so for one kind. */
export const sendingBack = <T, Text extends { readonly id: string }>({
  name,
  kind,
  find,
  may,
  seenOf,
}: Of<T, Text>): Command<T, typeof sentBack, Subject<Text>, { id: string }> => ({
  name,
  object: 'report',
  stream: 'report',
  input: sentBack,
  find,
  allow: (actor, { text }) => may(actor, text),
  reason: ({ reason }) => reason,
  async run(run, { text, report }, { reason, seen }) {
    if (seen !== (await seenOf(run.tx, report.id))) throw new Invalid({ '': 'changedSince' })
    await leaveText(run, kind, text.id, { state: 'sent-back', reason })
    run.emit({ type: 'report.sent-back', object: 'report', id: report.id })
    return { id: report.id }
  },
})
