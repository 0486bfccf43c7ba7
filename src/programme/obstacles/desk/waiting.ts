// What reports ask of the desk: the lines of "Mijn werk".

import { type AccountTables, peopleWithRole } from '#commons/accounts'
import { personIdOf } from '#kernel/actor.ts'
import { type Day, dayOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { deskWords } from '../own/desk-words.ts'
import { sentBackOf, type Tables as TextTables } from '../publishing/queries.ts'
import { subjectSaid } from '../reports/said.ts'
import type { ReportTables } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import type { Words } from './messages.ts'
import { asidesOf } from './move/asides.ts'
import type { Move } from './move/moves.ts'
import { type MoveNames, namesOfMoves } from './move/names.ts'
import { standingsOf } from './move/standing.ts'
import { lineOf, partyWord, tablesOf } from './move/words.ts'
import { beginOf } from './pages/lines.ts'
import { deskPath } from './paths.ts'
import { mayAssign, mayReadReport } from './policy.ts'
import type { QueueRow } from './queue/list.ts'
import { openOf, openOfNobody, openOfOthers, wishesOf } from './queue/queries.ts'
import type { DeskTables } from './schema.ts'

type Tables = ReportTables & DeskTables & BodyTables & TextTables

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
  line: t.wait.steps.assign,
  mine: true,
  who: t.wait.parties.desk,
  act: mayRead ? t.wait.act : t.wait.toList,
})

/** Why texts of these dossiers came back, by dossier and step. */
const reasonsOf = async (
  db: Stage<Tables>['db'],
  rows: readonly QueueRow[],
): Promise<ReadonlyMap<string, string>> => {
  const back = await sentBackOf(
    db,
    rows.map(({ id }) => id),
  )
  return new Map(back.map(({ report_id, kind, reason }) => [`${report_id} ${kind}-back`, reason]))
}

/** Of ministries that are at move together, those that are late; null while none is. */
const lateOr = ({ party, due }: Move, { lateBodies }: MoveNames, today: Day): string | null =>
  party === 'body' && due !== null && due < today && lateBodies !== '' ? lateBodies : null

/** What this person handles and somebody is at move for, as the one derivation has it. */
const handled = async (stage: Stage<Tables>): Promise<WorkItem[]> => {
  const { db, actor, lang, now } = stage
  const today = dayOf(now())
  const asides = await asidesOf(db, today, null)
  const rows = await openOf(db, today, personIdOf(actor), [...asides.keys()])
  const mine = rows.filter((row) => mayReadReport(actor, row))
  const [standings, wishes] = await Promise.all([
    standingsOf(db, today, mine, asides),
    wishesOf(
      db,
      mine.map(({ id }) => id),
    ),
  ])
  const names = await namesOfMoves(stage, today, standings, () => true)
  const reasons = await reasonsOf(db, mine)
  return mine.flatMap((row): WorkItem[] => {
    const [move] = standings.get(row.id)?.moves ?? []
    const wish = wishes.get(row.id)
    if (!move || wish === undefined || move.party === 'nobody') return []
    const t = deskWords(lang, row)
    const tables = tablesOf(move, names(row.id))
    const reason = reasons.get(`${row.id} ${move.step}`)
    return [
      {
        id: row.id,
        kind: t.wait.kind(row.public_code),
        title: beginOf(wish),
        titleLang: row.locale,
        path: `${deskPath}/${row.id}`,
        line: lineOf(t, move, names(row.id)),
        ...(tables === null ? {} : { said: { text: tables, lang } }),
        // Editors read Dutch texts, and say why in Dutch.
        ...(reason === undefined ? {} : { said: { text: reason, lang: 'nl' } }),
        mine: move.party === 'desk',
        who: lateOr(move, names(row.id), today) ?? partyWord(t, move, names(row.id)),
        since: move.since,
        due: move.due,
        act: t.wait.act,
      },
    ]
  })
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
      who: t.wait.parties.desk,
      act: t.wait.act,
    }
  })
}

/** The reader's own reports, and those that wait for somebody to pick them up. */
export const waitingReports = async (stage: Stage): Promise<WorkItem[]> => {
  const own = stage as Stage<Tables & AccountTables>
  const { db, house, actor, lang, now } = own
  if (!mayEver(house.permissions, actor, 'report.list')) return []
  const free = await openOfNobody(db, dayOf(now()), mostFree)
  return [
    ...free.map((row) => unassigned(row, lang, deskWords(lang, row), mayReadReport(actor, row))),
    ...(await handled(own)),
    ...(await ofWhoLeft(own)),
  ]
}
