// What tips ask of somebody: the lines of "Mijn werk".
import type { Actor } from '#kernel/actor.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { messages, type Words } from '../messages.ts'
import { tipTitle } from './pages/desk-page.tsx'
import { openTips, tipsOfAddress } from './queries.ts'
import { atMove } from './rules.ts'
import type { TipRow, TipTables } from './schema.ts'
import { followPath } from './token.ts'

const base = (tip: TipRow) => ({
  id: tip.id,
  title: tipTitle(tip.what),
  titleLang: tip.locale,
  since: tip.waiting_since,
})

const forAdviser = (tip: TipRow, t: Words): WorkItem => ({
  ...base(tip),
  kind: t.desk.columns.tip,
  path: `/werk/tips/${tip.id}`,
  line:
    tip.state === 'new' ? t.desk.waitNew : tip.state === 'answered' ? t.desk.waitAnswered : t.desk.waitAsked,
  mine: atMove(tip.state) === 'network',
  who: t.desk.sender,
  due: tip.due_on,
  act: t.desk.act,
})

const forSender = (tip: TipRow, t: Words, path: string): WorkItem => {
  const mine = atMove(tip.state) === 'sender'
  return {
    ...base(tip),
    kind: t.desk.yours,
    path,
    line: mine ? t.desk.yoursAsked : t.desk.yoursWaiting,
    mine,
    who: t.tip.adviser,
    due: mine ? null : tip.due_on,
    act: mine ? t.desk.yoursAct : t.desk.yoursLook,
  }
}

const emailOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.email : null)

/** Tips that wait for the advisers, and the reader's own tips, known by the address they proved. */
export const waitingTips = async (stage: Stage): Promise<WorkItem[]> => {
  const { db, house, actor, lang } = stage as Stage<TipTables>
  const t = messages[lang]
  const email = emailOf(actor)
  const [desk, own] = await Promise.all([
    mayEver(house.permissions, actor, 'tip.list') ? openTips(db) : [],
    email === null ? [] : tipsOfAddress(db, email),
  ])
  return [
    ...desk.map((tip) => forAdviser(tip, t)),
    ...own.map((tip) => forSender(tip, t, followPath(house.keys, tip.id))),
  ]
}
