// Loads demo reports through the commands that reporters and handlers use, each from a browser of its own.
import type { Kysely } from 'kysely'
import { system, visitor } from '#kernel/actor.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { execute } from '#platform/write/command.ts'
import {
  draftOf,
  dropDraft,
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
import { allEnded, stepsLeft } from './progress.ts'
import type { DemoReport } from './report-file.ts'
import { fileFrom, followUp, type Sent } from './report-steps.ts'

type Reports = Kysely<ReportTables & PlatformTables>

const reportsOf = ({ house }: Clock) => house.database.kysely as unknown as Reports

/** Begins the name under which the key of a form is kept until all is loaded: a report that was sent tells it no more. */
export const keptKeys = 'demo-report:'

/** Opened by the handler of the desk: no form, so no key. */
const openAtDesk = async (clock: Clock, { answers, origin, daysAgo }: DemoReport) => {
  const handler = await personWith(clock, ({ role }) => role === 'case-handler')
  const stage = stageFor(clock.house, handler, momentAgo(clock, daysAgo, 10))
  const { out } = await execute(openDossier, stage as never, { ...answers, origin })
  return { key: '', id: out.id }
}

const browserOf = ({ house }: Clock, { answers }: DemoReport): string =>
  house.keys.mac('demo-report', answers.wish ?? '')

/** What a loading that was cut off sent already. */
const sentBefore = async (clock: Clock, report: DemoReport): Promise<Sent | undefined> => {
  const db = reportsOf(clock)
  const row = await db
    .selectFrom('report')
    .select('id')
    .where('wish', '=', report.answers.wish ?? '')
    .executeTakeFirst()
  if (!row) return undefined
  const kept = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', keptKeys + browserOf(clock, report))
    .executeTakeFirst()
  return { id: row.id, key: kept?.value ?? '' }
}

/** Fills in question after question and sends; answers the key of the form and the id of the report. */
const send = async (clock: Clock, report: DemoReport): Promise<Sent> => {
  const { house } = clock
  const browser = browserOf(clock, report)
  const stage = {
    ...stageFor(house, visitor, momentAgo(clock, report.daysAgo, 9), report.lang),
    browser,
  } as never
  const files = (report.files ?? []).map(fileFrom)
  const draftNow = () => draftOf(house.database.kysely as never, house.keys, browser)
  // What a loading that was cut off had written begins anew: else its files would go along twice.
  if (await draftNow()) await execute(dropDraft, stage, {})
  for (const question of questions)
    await execute(keepDraft, stage, {
      question,
      ...report.answers,
      files: question === withFiles ? files : [],
    })
  const key = (await draftNow())?.formKey ?? ''
  const kept = { key: keptKeys + browser, value: key }
  await reportsOf(clock)
    .insertInto('setting')
    .values(kept)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(kept))
    .execute()
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
  await allEnded(Array.from({ length: lanes }, lane))
}

const joinsAnother = ({ steps }: DemoReport): boolean => steps.some(({ act }) => act === 'merge')

/** A report that is there already goes on where it was cut off. */
export const addReports = async (clock: Clock, reports: readonly DemoReport[]): Promise<void> => {
  const first = (report: DemoReport) => (report.origin === undefined ? send : openAtDesk)(clock, report)
  const add = async (report: DemoReport): Promise<void> => {
    const sent = (await sentBefore(clock, report)) ?? (await first(report))
    for (const step of await stepsLeft(clock, sent.id, report.steps)) await followUp(clock, step, sent)
  }
  await sideBySide(
    reports.filter((report) => !joinsAnother(report)),
    add,
  )
  // What goes into another dossier finds that one as it became.
  for (const report of reports.filter(joinsAnother)) await add(report)
  // Public pages follow what reporters said on an earlier day.
  await execute(reopenPages, stageFor(clock.house, system, clock.today) as never, {})
}
