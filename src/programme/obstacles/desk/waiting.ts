// What reports ask of the desk: the lines of "Mijn werk".

import { type AccountTables, peopleWithRole } from '#commons/accounts'
import { personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { bodiesOf, shortOf } from '../bodies.ts'
import { deskWords } from '../own/desk-words.ts'
import { messages as reactingWords } from '../reacting/messages.ts'
import { newestReactions } from '../reacting/queries.ts'
import { subjectSaid } from '../reports/said.ts'
import type { ReportTables } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import { messages as trackWords } from '../tracks/messages.ts'
import { namesIn } from '../tracks/pages/parts.tsx'
import { trackTurns } from '../tracks/queries.ts'
import { bodiesAtMove, turnOf } from '../tracks/rules.ts'
import { unreadEnds } from './ending/queries.ts'
import { messages, type Words } from './messages.ts'
import { beginOf } from './pages/lines.ts'
import { deskPath } from './paths.ts'
import { mayAssign, mayReadReport } from './policy.ts'
import type { QueueRow } from './queue/list.ts'
import { openOf, openOfNobody, openOfOthers, wishesOf } from './queue/queries.ts'
import type { DeskTables } from './schema.ts'

type Tables = ReportTables & DeskTables & BodyTables

const base = (row: QueueRow, t: Words) => ({
  id: row.id,
  kind: t.wait.kind(row.public_code),
  since: row.waiting_since,
  due: row.due_on,
})

const titleOf = (row: QueueRow, lang: Lang, t: Words): string => {
  const subject = subjectSaid(lang, row)
  return subject === null ? t.wait.kind(row.public_code) : `${subject} (${row.public_code})`
}

/** A report that nobody has yet waits for everybody of the desk, by its code alone. */
const unassigned = (row: QueueRow, lang: Lang, t: Words, mayRead: boolean): WorkItem => ({
  ...base(row, t),
  title: titleOf(row, lang, t),
  path: mayRead ? `${deskPath}/${row.id}` : deskPath,
  line: t.wait.free,
  mine: true,
  who: t.wait.desk,
  act: mayRead ? t.wait.act : t.wait.toList,
})

const lineOf = (
  { state, waiting_on }: QueueRow,
  t: Words,
  turn: string | null,
  said: string | null,
): string => {
  if (turn !== null) return turn
  if (waiting_on === 'reporter') return t.wait.asked
  if (waiting_on === 'desk' && said !== null) return said
  if (state === 'received') return t.wait.received
  if (state === 'reopened') return t.wait.reopened
  return state === 'problem-stated' ? t.wait.stated : t.wait.replied
}

type Lines = OfBodies & { readonly said: string | null }

const handled = (row: QueueRow, wish: string, t: Words, { who, line, said }: Lines): WorkItem => ({
  ...base(row, t),
  title: beginOf(wish),
  titleLang: row.locale,
  path: `${deskPath}/${row.id}`,
  line: lineOf(row, t, line, said),
  mine: row.waiting_on === 'desk',
  who: who ?? t.dossier.reporter,
  act: t.wait.act,
})

type OfBodies = { readonly who: string | null; readonly line: string | null }

/** Of reports that are with bodies: what those wait for, or ask. */
const bodiesLines = async (
  stage: Stage<Tables>,
  rows: readonly QueueRow[],
): Promise<(row: QueueRow) => OfBodies> => {
  const { db, lang, now } = stage
  const routed = rows.filter(({ state }) => state === 'routed').map(({ id }) => id)
  const [turns, bodies] = await Promise.all([trackTurns(db, routed), bodiesOf(stage)])
  const tracks = Map.groupBy(turns, ({ report_id }) => report_id)
  const { wait } = trackWords[lang]
  return ({ id, waiting_on }) => {
    const asked = tracks.get(id) ?? []
    const turn = turnOf(asked)
    const atMove = bodiesAtMove(asked, dayOf(now())).map(({ rule_body }) => shortOf(bodies, rule_body))
    return {
      who: waiting_on === 'body' ? namesIn(atMove, lang) : null,
      // The reporter wrote while a body looks into it: then it waits as any word of a reporter does.
      line: turn === 'none' || (turn === 'open' && waiting_on === 'desk') ? null : wait[turn],
    }
  }
}

/** What ended, with words of its reporter that nobody read yet. */
const unread = async ({ db, actor, lang }: Stage<ReportTables & DeskTables>): Promise<WorkItem[]> => {
  const t = messages[lang]
  return (await unreadEnds(db, personIdOf(actor))).map((row) => ({
    id: `${row.id} gelezen`,
    kind: t.wait.kind(row.public_code),
    title: beginOf(row.wish),
    titleLang: row.locale,
    path: `${deskPath}/${row.id}`,
    line: t.wait.solvedMore,
    mine: true,
    who: t.dossier.reporter,
    since: row.waiting_since,
    due: null,
    act: t.wait.act,
  }))
}

/** So many of what nobody has; the list of the desk has them all. */
const mostFree = 50

/** What is open in the hands of somebody who does this work no more: whoever may give it to another hears so. */
const ofWhoLeft = async (stage: Stage<Tables & AccountTables>): Promise<WorkItem[]> => {
  const { db, house, actor, lang, now } = stage
  // Who hands over their own alone has no business with those of others.
  if (!mayAssign(actor, { state: 'received', handler_id: null })) return []
  const today = dayOf(now())
  const handlers = await peopleWithRole(db, 'case-handler', { today, live: house.config.live })
  const ids = handlers.map(({ id }) => id)
  return (await openOfOthers(db, today, ids, mostFree)).flatMap((row) => {
    if (!mayAssign(actor, row)) return []
    const t = deskWords(lang, row)
    return {
      ...base(row, t),
      id: `${row.id} over`,
      title: titleOf(row, lang, t),
      path: `${deskPath}/${row.id}`,
      line: t.wait.left,
      mine: true,
      who: t.wait.desk,
      act: t.wait.act,
    }
  })
}

/** The reader's own reports, and those that wait for somebody to pick them up. */
export const waitingReports = async (stage: Stage): Promise<WorkItem[]> => {
  const own = stage as Stage<Tables & AccountTables>
  const { db, house, actor, lang, now } = own
  if (!mayEver(house.permissions, actor, 'report.list')) return []
  const today = dayOf(now())
  const reader = personIdOf(actor)
  const [mine, free] = await Promise.all([openOf(db, today, reader), openOfNobody(db, today, mostFree)])
  const ids = mine.filter((row) => mayReadReport(actor, row)).map(({ id }) => id)
  const [wishes, reactions, ofBodies] = await Promise.all([
    wishesOf(db, ids),
    newestReactions(db, ids),
    bodiesLines(own, mine),
  ])
  return [
    ...free.map((row) => unassigned(row, lang, deskWords(lang, row), mayReadReport(actor, row))),
    ...mine.flatMap((row) => {
      const wish = wishes.get(row.id)
      const reaction = reactions.get(row.id)
      const said = reaction ? reactingWords[lang].wait[reaction] : null
      return wish === undefined ? [] : [handled(row, wish, deskWords(lang, row), { ...ofBodies(row), said })]
    }),
    ...(await unread(own)),
    ...(await ofWhoLeft(own)),
  ]
}
