// A reporter as the commands know one: nothing but a code.
import { visitor } from '../../src/kernel/actor.ts'
import { systemStage } from '../../src/platform/jobs/reaction.ts'
import { execute } from '../../src/platform/write/command.ts'
import {
  draftOf,
  keepDraft,
  receiptCode,
  replyToDesk,
  sendReport,
} from '../../src/programme/obstacles/index.ts'
import { withdrawReport } from '../../src/programme/obstacles/reports/following/commands.ts'
import { questions } from '../../src/programme/obstacles/reports/questions.ts'
import type { TestSite } from '../start-app.ts'

export const answers = {
  wish: 'Kanarie-wens: een leerling wil op twee plekken leren',
  says: 'school',
  subject: 'education',
  organisationKind: '',
  region: 'drenthe',
  consequence: 'Kanarie-gevolg',
  tried: '',
  consent: 'later',
  reach: '',
  email: '',
} as const

export type Reporter = {
  readonly id: string
  readonly code: string
  readonly publicCode: string
  reply(body: string): Promise<void>
  withdraw(): Promise<void>
}

let made = 0

/** Somebody fills in all questions and sends. */
export const newReport = async (
  site: TestSite,
  also: Partial<Record<keyof typeof answers, string>> = {},
): Promise<Reporter> => {
  made += 1
  const { house } = site.open
  const browser = `browser ${made}`
  const stage = { ...systemStage(house, site.now()), actor: visitor, browser } as never
  for (const question of questions) await execute(keepDraft, stage, { question, ...answers, ...also })
  const draft = await draftOf(house.database.kysely as never, browser)
  const key = draft?.formKey ?? ''
  const { out } = await execute(sendReport, stage, { key })
  const code = receiptCode(house.keys, key)
  const [row] = await site.sql<{ public_code: string }>('select public_code from report where id = $1', [
    out.id,
  ])
  return {
    id: out.id,
    code,
    publicCode: row?.public_code ?? '',
    reply: async (body) => {
      await execute(replyToDesk, stage, { code, body, formKey: `reply ${body}` })
    },
    withdraw: async () => {
      await execute(withdrawReport, stage, { code })
    },
  }
}

/** What the follow page shows: messages that the reporter may read, in order. */
export const readByReporter = async (site: TestSite, id: string): Promise<string[]> =>
  (
    await site.sql<{ body: string }>(
      "select body from report_message where report_id = $1 and visibility = 'reporter' order by position",
      [id],
    )
  ).map(({ body }) => body)

/** The state of a report and who is at move. */
export const placeOf = async (site: TestSite, id: string) =>
  (
    await site.sql<{ state: string; waiting_on: string; waiting_since: string; due_on: string | null }>(
      'select state, waiting_on, waiting_since, due_on from report where id = $1',
      [id],
    )
  )[0]
