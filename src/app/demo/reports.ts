// Loads demo reports through the commands that reporters and handlers use, each from a browser of its own.
import type { Kysely } from 'kysely'
import { system, visitor } from '#kernel/actor.ts'
import { execute } from '#platform/write/command.ts'
import {
  draftOf,
  keepDraft,
  openDossier,
  questions,
  type ReportTables,
  reopenPages,
  sendReport,
  withFiles,
} from '#programme/obstacles'
import { personWith } from './actor.ts'
import { type Clock, momentAgo, stageFor } from './clock.ts'
import type { DemoReport } from './report-file.ts'
import { fileFrom, followUp, type Sent } from './report-steps.ts'

type Reports = Kysely<ReportTables>

/** Opened by the handler of the desk: no form, so no key. */
const openAtDesk = async (clock: Clock, { answers, origin, daysAgo }: DemoReport) => {
  const handler = await personWith(clock, ({ role }) => role === 'case-handler')
  const stage = stageFor(clock.house, handler, momentAgo(clock, daysAgo, 10))
  const { out } = await execute(openDossier, stage as never, { ...answers, origin })
  return { key: '', id: out.id }
}

/** Fills in question after question and sends; answers the key of the form and the id of the report. */
const send = async (clock: Clock, report: DemoReport): Promise<Sent> => {
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

/** So many at once: while one waits for the disk, another is worked on. */
const lanes = 4

/** Does this with each, several at once, in their order. */
const sideBySide = async <T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> => {
  const rest = items.values()
  const lane = async () => {
    for (const item of rest) await act(item)
  }
  await Promise.all(Array.from({ length: lanes }, lane))
}

const joinsAnother = ({ steps }: DemoReport): boolean => steps.some(({ act }) => act === 'merge')

/** Reports that are there already stay as they are, whole or cut off. */
export const addReports = async (clock: Clock, reports: readonly DemoReport[]): Promise<void> => {
  const db = clock.house.database.kysely as unknown as Reports
  const known = new Set((await db.selectFrom('report').select('wish').execute()).map((row) => row.wish))
  const add = async (report: DemoReport): Promise<void> => {
    const sent = await (report.origin === undefined ? send : openAtDesk)(clock, report)
    for (const step of report.steps) await followUp(clock, step, sent)
  }
  const missing = reports.filter(({ answers }) => !known.has(answers.wish ?? ''))
  await sideBySide(
    missing.filter((report) => !joinsAnother(report)),
    add,
  )
  // What goes into another dossier finds that one as it became.
  for (const report of missing.filter(joinsAnother)) await add(report)
  // Public pages follow what reporters said on an earlier day.
  await execute(reopenPages, stageFor(clock.house, system, clock.today) as never, {})
}
