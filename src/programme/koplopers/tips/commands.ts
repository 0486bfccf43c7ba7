import { holidaysAsSet, type TaxonomyTables } from '#commons/taxonomy'
import { linkThread, type ThreadTables } from '#commons/thread'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import { mayAskBack, mayCloseTip, mayRegisterTip, mayReplyToTip, maySendTip } from '../policy.ts'
import { addLead } from '../registry/lead-steps.ts'
import type { RegistryTables } from '../registry/steps.ts'
import { askInput, closeInput, replyInput, tipInput } from './input.ts'
import { tipForUpdate, tipForUpdateByToken } from './queries.ts'
import { dueAfter, mayEndAs } from './rules.ts'
import type { TipMessageRow, TipRow, TipState, TipTables } from './schema.ts'
import { tipToken, tipTokenHash } from './token.ts'

type Tables = TipTables & RegistryTables & TaxonomyTables & ThreadTables
const command = commandsOn<Tables>()

type NewTip = { readonly what: string; readonly whoWhere: string | null; readonly email: string | null }

const writeTip = async (
  run: Run<Tables>,
  tip: NewTip,
  channel: TipRow['channel'],
  locale: TipRow['locale'],
) => {
  const id = newId<'tip'>()
  const today = dayOf(run.now)
  const { keys } = run.house
  await run.tx
    .insertInto('tip')
    .values({
      id,
      state: 'new',
      outcome: null,
      what: tip.what,
      who_where: tip.whoWhere,
      email: tip.email,
      locale,
      channel,
      koploper_id: null,
      token_hash: tipTokenHash(keys, tipToken(keys, id)),
      waiting_since: today,
      due_on: dueAfter('new', today, await holidaysAsSet(run.tx)),
      made_at: run.now,
      closed_on: null,
    })
    .execute()
  run.emit({ type: 'tip.sent', object: 'tip', id })
  return { id }
}

const say = async (
  run: Run<Tables>,
  tip: TipRow,
  message: Pick<TipMessageRow, 'author' | 'kind' | 'body'>,
): Promise<void> => {
  await run.tx
    .insertInto('tip_message')
    .values({
      id: newId(),
      tip_id: tip.id,
      person_id: message.author === 'network' ? personIdOf(run.actor) : null,
      at: run.now,
      ...message,
    })
    .execute()
}

const move = async (
  run: Run<Tables>,
  tip: TipRow,
  state: TipState,
  also: Partial<TipRow> = {},
): Promise<void> => {
  const today = dayOf(run.now)
  const due_on = dueAfter(state, today, await holidaysAsSet(run.tx))
  await run.tx
    .updateTable('tip')
    .set({ state, waiting_since: today, due_on, ...also })
    .where('id', '=', tip.id)
    .execute()
}

/** Anybody sends a tip; identity last and optional. */
export const sendTip = command({
  name: 'tip.send',
  object: 'tip',
  input: tipInput,
  find: async () => ({}),
  allow: maySendTip,
  run: (run, _nothing, input) => writeTip(run, input, 'form', run.lang),
})

/** An adviser registers a tip that came by mail or phone; its sender gets the same page. */
export const registerTip = command({
  name: 'tip.register',
  object: 'tip',
  input: tipInput,
  find: async () => ({}),
  allow: mayRegisterTip,
  run: (run, _nothing, input) => writeTip(run, input, 'mail', run.lang),
})

/** An adviser asks one thing back. */
export const askBack = command({
  name: 'tip.ask-back',
  object: 'tip',
  input: askInput,
  find: (tx: Tx<Tables>, { id }) => tipForUpdate(tx, id),
  allow: mayAskBack,
  async run(run, tip, { body }) {
    await say(run, tip, { author: 'network', kind: 'question', body })
    await move(run, tip, 'asked-back')
    run.emit({ type: 'tip.asked-back', object: 'tip', id: tip.id })
    return { id: tip.id }
  },
})

/** The sender replies, known by the token of the page alone. */
export const replyToTip = command({
  name: 'tip.reply',
  object: 'tip',
  input: replyInput,
  find: (tx: Tx<Tables>, { token }, _actor, house) =>
    tipForUpdateByToken(tx, tipTokenHash(house.keys, token)),
  allow: mayReplyToTip,
  async run(run, tip, { body }) {
    await say(run, tip, { author: 'sender', kind: 'reply', body })
    await move(run, tip, 'answered')
    run.emit({ type: 'tip.replied', object: 'tip', id: tip.id })
    return { id: tip.id }
  },
})

/** An adviser answers and finishes; a tip that goes on becomes an initiative in view, with a thread to it. */
export const closeTip = command({
  name: 'tip.close',
  object: 'tip',
  input: closeInput,
  find: (tx: Tx<Tables>, { id }) => tipForUpdate(tx, id),
  allow: mayCloseTip,
  reason: ({ outcome }) => outcome,
  async run(run, tip, { outcome, title, body }) {
    if (!mayEndAs(tip.state, outcome)) throw new Invalid({ outcome: 'noReplyTooEarly' })
    const today = dayOf(run.now)
    await say(run, tip, { author: 'network', kind: 'answer', body })
    const lead =
      outcome === 'became-lead' && title !== null
        ? await addLead(run.tx, { title, summary: tip.what }, run.now)
        : null
    if (lead !== null) {
      await linkThread(run.tx, { kind: 'tip', id: tip.id }, 'led-to', { kind: 'koploper', id: lead }, today)
      run.emit({ type: 'koploper.registered', object: 'koploper', id: lead })
    }
    await move(run, tip, 'closed', { outcome, closed_on: today, koploper_id: lead })
    run.emit({ type: 'tip.closed', object: 'tip', id: tip.id })
    return { id: tip.id }
  },
})
