// Loads demo reports through the commands that reporters and handlers use, each from a browser of its own.
import type { Kysely } from 'kysely'
import { type AccountTables, demoPeople } from '#commons/accounts'
import { type Actor, system, visitor } from '#kernel/actor.ts'
import type { Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import {
  askSolved,
  deskCommands,
  draftOf,
  keepDraft,
  openDossier,
  questions,
  type ReportTables,
  reactToProblem,
  receiptCode,
  replyToDesk,
  saySolved,
  sendReport,
  withdrawReport,
} from '#programme/obstacles'
import { actorFor } from './actor.ts'
import { type Clock, momentAgo, stageFor } from './clock.ts'
import type { DemoReport, DemoStep } from './report-file.ts'

type Reports = Kysely<ReportTables>

const handlersOf = async ({ house, today }: Clock): Promise<{ handler: Actor; colleague: Actor }> => {
  const people = await demoPeople(house.database.kysely as unknown as Stage<AccountTables>['db'], today)
  const [handler, colleague] = people
    .filter((person) => person.grants.some((grant) => grant.role === 'case-handler'))
    .map(actorFor)
  if (!handler || !colleague) throw new Error('the demo network has no two handlers')
  return { handler, colleague }
}

/** Opened by the handler of the desk: no form, so no key. */
const openAtDesk = async (clock: Clock, { answers, origin, daysAgo }: DemoReport) => {
  const { handler } = await handlersOf(clock)
  const stage = stageFor(clock.house, handler, momentAgo(clock, daysAgo, 10))
  const { out } = await execute(openDossier, stage as never, { ...answers, origin })
  return { key: '', id: out.id }
}

/** Fills in question after question and sends; answers the key of the form and the id of the report. */
const send = async (clock: Clock, report: DemoReport): Promise<{ key: string; id: string }> => {
  const { house } = clock
  const browser = house.keys.mac('demo-report', report.answers.wish ?? '')
  const stage = {
    ...stageFor(house, visitor, momentAgo(clock, report.daysAgo, 9), report.lang),
    browser,
  } as never
  for (const question of questions) await execute(keepDraft, stage, { question, ...report.answers })
  const draft = await draftOf(house.database.kysely as never, house.keys, browser)
  const key = draft?.formKey ?? ''
  const { out } = await execute(sendReport, stage, { key })
  return { key, id: out.id }
}

const byReporter = {
  reply: replyToDesk,
  react: reactToProblem,
  withdraw: withdrawReport,
  'say-solved': saySolved,
} as const
type ByReporter = keyof typeof byReporter

const followUp = async (clock: Clock, step: DemoStep, { key, id }: { key: string; id: string }) => {
  const { house } = clock
  const { act, daysAgo, ...input } = step
  const at = momentAgo(clock, daysAgo, 11)
  if (act in byReporter) {
    const code = receiptCode(house.keys, key)
    const sent = { ...input, code, formKey: `demo ${daysAgo}` }
    await execute(byReporter[act as ByReporter] as never, stageFor(house, visitor, at) as never, sent)
    return
  }
  if (act === 'ask-solved') {
    await execute(askSolved, stageFor(house, system, at) as never, { id })
    return
  }
  const { handler, colleague } = await handlersOf(clock)
  const actor = 'byColleague' in step && step.byColleague ? colleague : handler
  await execute(
    deskCommands[act as keyof typeof deskCommands] as never,
    stageFor(house, actor, at) as never,
    { ...input, id },
  )
}

/** Reports that are there already stay as they are, whole or cut off. */
export const addReports = async (clock: Clock, reports: readonly DemoReport[]): Promise<void> => {
  const db = clock.house.database.kysely as unknown as Reports
  const known = new Set((await db.selectFrom('report').select('wish').execute()).map((row) => row.wish))
  for (const report of reports) {
    if (known.has(report.answers.wish ?? '')) continue
    const sent = await (report.origin === undefined ? send : openAtDesk)(clock, report)
    for (const step of report.steps) await followUp(clock, step, sent)
  }
}
