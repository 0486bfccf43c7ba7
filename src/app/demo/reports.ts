// Loads demo reports through the commands that reporters and handlers use, each from a browser of its own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { type AccountTables, demoPeople } from '#commons/accounts'
import type { CleanFile } from '#commons/files'
import { type Actor, system, visitor } from '#kernel/actor.ts'
import { projectRoot } from '#platform/root.ts'
import type { House, Stage } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import {
  askSolved,
  bodyCommands,
  deskCommands,
  documentCommands,
  draftOf,
  keepDraft,
  openDossier,
  openTracksOf,
  proposePublication,
  publicationOf,
  publishText,
  questions,
  type ReportTables,
  reactToProblem,
  receiptCode,
  replyToDesk,
  saySolved,
  sendBackText,
  sendReport,
  withdrawReport,
  withFiles,
} from '#programme/obstacles'
import { actorFor } from './actor.ts'
import { type Clock, momentAgo, stageFor } from './clock.ts'
import type { DemoFile, DemoReport, DemoStep } from './report-file.ts'

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

const fileFrom = (file: DemoFile): CleanFile => {
  const bytes = readFileSync(join(projectRoot, 'demo/reports/files', file.name))
  return 'width' in file
    ? { type: 'image/jpeg', bytes, width: file.width, height: file.height }
    : { type: 'application/pdf', bytes, width: null, height: null }
}

/** Fills in question after question and sends; answers the key of the form and the id of the report. */
const send = async (clock: Clock, report: DemoReport): Promise<{ key: string; id: string }> => {
  const { house } = clock
  const browser = house.keys.mac('demo-report', report.answers.wish ?? '')
  const stage = {
    ...stageFor(house, visitor, momentAgo(clock, report.daysAgo, 9), report.lang),
    browser,
  } as never
  const files = (report.files ?? []).map(fileFrom)
  for (const question of questions)
    await execute(keepDraft, stage, {
      question,
      ...report.answers,
      files: question === withFiles ? files : [],
    })
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
const editorOf = async ({ house, today }: Clock): Promise<Actor> => {
  const people = await demoPeople(house.database.kysely as unknown as Stage<AccountTables>['db'], today)
  const editor = people.find((person) => person.grants.some((grant) => grant.role === 'editor'))
  if (!editor) throw new Error('the demo network has no editor')
  return actorFor(editor)
}

const textOf = async (house: House, reportId: string): Promise<string> =>
  (await publicationOf(house.database.kysely as never, reportId))?.id ?? ''

const byHandler = { ...deskCommands, propose: proposePublication } as const
type ByReporter = keyof typeof byReporter
type OfficialStep = Extract<DemoStep, { act: 'official' }>

/** The question of this report that is open at this body. */
const trackAt = async ({ house }: Clock, id: string, ministry: string): Promise<string | undefined> =>
  (await openTracksOf(house.database.kysely as never, id)).find((track) => track.rule_body === ministry)?.id

const asOfficial = async (clock: Clock, step: OfficialStep, report: string): Promise<void> => {
  const { act: _, does, daysAgo, ministry, ...input } = step
  const people = await demoPeople(
    clock.house.database.kysely as unknown as Stage<AccountTables>['db'],
    clock.today,
  )
  const official = people.find(({ grants }) => grants.some(({ scopeId }) => scopeId === ministry))
  if (!official) throw new Error(`the demo network has nobody for ${ministry}`)
  const stage = stageFor(clock.house, actorFor(official), momentAgo(clock, daysAgo, 12))
  const id = await trackAt(clock, report, ministry)
  await execute(bodyCommands[does] as never, stage as never, { ...input, id })
}

const followUp = async (clock: Clock, step: DemoStep, { key, id }: { key: string; id: string }) => {
  const { house } = clock
  const { act, daysAgo, ...input } = step
  const at = momentAgo(clock, daysAgo, 11)
  if (act in byReporter) {
    const code = receiptCode(house.keys, key)
    const files = 'files' in input ? (input.files ?? []).map(fileFrom) : []
    const sent = { ...input, files, code, formKey: `demo ${daysAgo}` }
    await execute(byReporter[act as ByReporter] as never, stageFor(house, visitor, at) as never, sent)
    return
  }
  if (act === 'ask-solved') {
    await execute(askSolved, stageFor(house, system, at) as never, { id })
    return
  }
  if (act === 'official') return asOfficial(clock, step as OfficialStep, id)
  if (act === 'publish' || act === 'send-back') {
    const stage = stageFor(house, await editorOf(clock), at) as never
    const text = { ...input, id: await textOf(house, id) }
    await execute((act === 'publish' ? publishText : sendBackText) as never, stage, text)
    return
  }
  const { handler, colleague } = await handlersOf(clock)
  const actor = 'byColleague' in step && step.byColleague ? colleague : handler
  const track = 'ministry' in step ? await trackAt(clock, id, step.ministry) : undefined
  const command = { ...byHandler, ...documentCommands }[act as keyof typeof byHandler]
  await execute(command as never, stageFor(house, actor, at) as never, { ...input, id, track })
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
