// Loads demo reports through the commands that reporters and handlers use, each from a browser of its own.
import { system, visitor } from '#kernel/actor.ts'
import { execute } from '#platform/write/command.ts'
import {
  draftOf,
  keepDraft,
  openDossier,
  questions,
  reopenPages,
  sendReport,
  withFiles,
} from '#programme/obstacles'
import { allEnded } from '../all-ended.ts'
import { personWith } from './actor.ts'
import { type Clock, momentAgo, stageFor } from './clock.ts'
import { filesOf, type Named } from './files.ts'
import { once } from './once.ts'
import { type DemoReport, demoReport } from './report-file.ts'
import { fileFrom, followUp, type Sent } from './report-steps.ts'

/** Opened by the handler of the desk: no form, so no key. */
const openAtDesk = async (clock: Clock, { answers, origin, daysAgo }: DemoReport): Promise<Sent> => {
  const handler = await personWith(clock, ({ role }) => role === 'case-handler')
  const stage = stageFor(clock.house, handler, momentAgo(clock, daysAgo, 10))
  const { out } = await execute(openDossier, stage as never, { ...answers, origin })
  return { key: '', id: out.id }
}

/** Fills in question after question and sends; answers the key of the form and the id of the report. */
const send = async (clock: Clock, report: Named<DemoReport>): Promise<Sent> => {
  const { house } = clock
  const browser = house.keys.mac('demo-report', report.name)
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

const addReport = async (clock: Clock, report: Named<DemoReport>): Promise<void> => {
  const sent = await (report.origin === undefined ? send : openAtDesk)(clock, report)
  for (const step of report.steps) {
    clock.stopping.throwIfAborted()
    await followUp(clock, step, sent)
  }
}

/** So many at once: while one waits for the database, another is worked on. */
const lanes = 4

/** Does this with each, several at once, in their order. */
const sideBySide = async <T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> => {
  const left = items.values()
  const lane = async () => {
    for (const item of left) await act(item)
  }
  await allEnded(Array.from({ length: lanes }, lane))
}

const joinsAnother = ({ steps }: DemoReport): boolean => steps.some(({ act }) => act === 'merge')

export const addReports = async (clock: Clock): Promise<void> => {
  const reports = filesOf('reports', demoReport)
  const add = (report: Named<DemoReport>) => once(clock, report.name, (within) => addReport(within, report))
  await sideBySide(
    reports.filter((report) => !joinsAnother(report)),
    add,
  )
  // What goes into another dossier finds that one as it became.
  for (const report of reports.filter(joinsAnother)) await add(report)
  // Public pages follow what reporters said on an earlier day.
  await execute(reopenPages, stageFor(clock.house, system, clock.today) as never, {})
}
