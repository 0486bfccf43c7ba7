// What follows on a demo report: each step by who takes it, through the command that they use.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import type { CleanFile } from '#commons/files'
import { type Actor, system, visitor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { projectRoot } from '#platform/root.ts'
import { execute } from '#platform/write/command.ts'
import {
  askSolved,
  bodyCommands,
  consultationsOf,
  consultCommands,
  decideOnReport,
  deskCommands,
  documentCommands,
  draftCommands,
  itemCommands,
  itemsOf,
  mergeReport,
  openTracksOf,
  outcomesOf,
  proposeAnswer,
  proposePublication,
  publicationOf,
  publishText,
  type ReportTables,
  reactToProblem,
  receiptCode,
  replyToDesk,
  saySolved,
  seenConsultationOf,
  seenDraftOf,
  seenItemOf,
  seenOn,
  seenTalkOf,
  seenTextOf,
  sendBackText,
  withdrawReport,
} from '#programme/obstacles'
import { personNamed, personWith } from './actor.ts'
import { type Clock, momentAgo, stageFor } from './clock.ts'
import type { DemoFile, DemoStep } from './report-file.ts'

/** A report that was sent: the key of its form, and its id. */
export type Sent = { readonly key: string; readonly id: string }

/** A file of the examples, made clean before it was put there. */
export const fileFrom = (file: DemoFile): CleanFile => {
  const bytes = readFileSync(join(projectRoot, 'demo/reports/files', file.name))
  return 'width' in file
    ? { type: 'image/jpeg', bytes, width: file.width, height: file.height }
    : { type: 'application/pdf', bytes, width: null, height: null }
}

/** Runs a command at the hour of a step. */
const act = (
  clock: Clock,
  { daysAgo }: DemoStep,
  hour: number,
  who: Actor,
  command: unknown,
  input: object,
) =>
  execute(
    command as never,
    stageFor(clock.house, who, momentAgo(clock, daysAgo, hour)) as never,
    input as never,
  )

const byReporter = {
  reply: replyToDesk,
  react: reactToProblem,
  withdraw: withdrawReport,
  decide: decideOnReport,
  'say-solved': saySolved,
} as const

const asReporter = async (clock: Clock, step: DemoStep, { key, id }: Sent) => {
  const { act: name, daysAgo, ...input } = step
  const code = receiptCode(clock.house.keys, key)
  const files = 'files' in input ? (input.files ?? []).map(fileFrom) : []
  const [outcome] = await outcomesOf(clock.house.database.kysely as never, id)
  const answer = String(outcome?.position ?? '')
  const sent = { email: '', ...input, files, code, answer, formKey: `demo ${daysAgo}` }
  return act(clock, step, 11, visitor, byReporter[name as keyof typeof byReporter], sent)
}

/** The question of this report that is open at this body. */
const trackAt = async ({ house }: Clock, id: string, ministry: string) =>
  (await openTracksOf(house.database.kysely as never, id)).find((track) => track.rule_body === ministry)

type OfficialStep = Extract<DemoStep, { act: 'official' }>

const asOfficial = async (clock: Clock, step: OfficialStep, { id }: Sent) => {
  const { act: _, does, daysAgo: __, ministry, ...input } = step
  const official = await personWith(clock, ({ scopeId }) => scopeId === ministry)
  const track = await trackAt(clock, id, ministry)
  const seen = track && (await seenTalkOf(clock.house.database.kysely as never, track, official.id))
  return act(clock, step, 12, official, bodyCommands[does], { ...input, id: track?.id, seen })
}

const byEditor = { publish: publishText, 'send-back': sendBackText } as const

const asEditor = async (clock: Clock, step: DemoStep, { id }: Sent) => {
  const editor = await personWith(clock, ({ role }) => role === 'editor')
  const db = clock.house.database.kysely as never
  const [text, seen] = await Promise.all([publicationOf(db, id), seenTextOf(db, id)])
  const command = byEditor[step.act as keyof typeof byEditor]
  return act(clock, step, 11, editor, command, { ...step, id: text?.id, seen })
}

/** The name of the report whose wish begins like this. */
const codeOf = async ({ house }: Clock, begin: string): Promise<string> =>
  (
    await (house.database.kysely as unknown as Kysely<ReportTables>)
      .selectFrom('report')
      .select('public_code')
      .where('wish', 'like', `${begin}%`)
      .executeTakeFirstOrThrow()
  ).public_code

const byHandler = {
  ...deskCommands,
  ...documentCommands,
  propose: proposePublication,
  'propose-answer': proposeAnswer,
  merge: mergeReport,
} as const

/** Who confirms an answer does so on a day, for a time. */
const confirmedIn = (clock: Clock, step: DemoStep) =>
  step.act === 'propose-answer'
    ? {
        confirmed_on: dayOf(momentAgo(clock, step.confirmedDaysAgo, 12)),
        valid_until: dayOf(momentAgo(clock, -step.validInDays, 12)),
      }
    : {}

const asHandler = async (clock: Clock, step: DemoStep, { id }: Sent) => {
  const { act: name, daysAgo: _, ...input } = step
  const colleague = 'byColleague' in step && step.byColleague === true
  const handler = await personWith(clock, ({ role }) => role === 'case-handler', colleague ? 1 : 0)
  const track = 'ministry' in step ? (await trackAt(clock, id, step.ministry))?.id : undefined
  const into = 'with' in step ? await codeOf(clock, step.with) : undefined
  const command = byHandler[name as keyof typeof byHandler]
  const db = clock.house.database.kysely as never
  const seen = await (name === 'send-document' ? seenDraftOf(db, id) : seenOn(db, id, handler.id))
  return act(clock, step, 11, handler, command, {
    ...input,
    ...confirmedIn(clock, step),
    id,
    track,
    into,
    seen,
  })
}

type TableStep = Extract<DemoStep, { act: 'write-agenda' | 'put-on-agenda' | 'at-table' }>

/** On the agenda of a table, and what is written down of what that table says of the newest of them. */
const asForTable = async (clock: Clock, step: TableStep, { id }: Sent) => {
  const handler = await personWith(clock, ({ role }) => role === 'case-handler')
  const db = clock.house.database.kysely as never
  if (step.act === 'at-table') {
    const item = (await itemsOf(db, id)).at(-1)?.id
    const seen = await seenOn(db, id, handler.id)
    return act(clock, step, 11, handler, itemCommands[step.does], { ...step, id, item, seen })
  }
  const expected =
    'inDays' in step && step.inDays !== undefined
      ? dayOf(momentAgo(clock, step.daysAgo - step.inDays, 12))
      : ''
  const input = { ...step, id, expected, seen: await seenItemOf(db, id) }
  return act(clock, step, 11, handler, draftCommands[step.act], input)
}

type ExpertStep = Extract<DemoStep, { act: keyof typeof consultCommands }>

/** Asking an expert, and what the newest one with this address says to it. */
const asForExpert = async (clock: Clock, step: ExpertStep, { id }: Sent) => {
  const handler = await personWith(clock, ({ role }) => role === 'case-handler')
  const db = clock.house.database.kysely as never
  const command = consultCommands[step.act]
  if (!('email' in step) || step.act === 'begin-consultation') {
    const until = 'forDays' in step ? dayOf(momentAgo(clock, step.daysAgo - step.forDays, 12)) : ''
    return act(clock, step, 11, handler, command, {
      ...step,
      id,
      until,
      seen: await seenConsultationOf(db, id),
    })
  }
  const asked = (await consultationsOf(db, id)).findLast(({ email }) => email === step.email)
  if (step.act !== 'advise') return act(clock, step, 12, handler, command, { id, consultation: asked?.id })
  return act(clock, step, 12, await personNamed(clock, step.email), command, { ...step, id: asked?.id })
}

const isForExpert = (step: DemoStep): step is ExpertStep => step.act in consultCommands

const isForTable = (step: DemoStep): step is TableStep =>
  step.act === 'write-agenda' || step.act === 'put-on-agenda' || step.act === 'at-table'

/** Takes one step on a report, as who takes it. */
export const followUp = async (clock: Clock, step: DemoStep, sent: Sent): Promise<void> => {
  if (step.act in byReporter) await asReporter(clock, step, sent)
  else if (step.act === 'ask-solved') await act(clock, step, 11, system, askSolved, { id: sent.id })
  else if (isForExpert(step)) await asForExpert(clock, step, sent)
  else if (isForTable(step)) await asForTable(clock, step, sent)
  else if (step.act === 'official') await asOfficial(clock, step, sent)
  else if (step.act in byEditor) await asEditor(clock, step, sent)
  else await asHandler(clock, step, sent)
}
