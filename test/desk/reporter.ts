// A reporter in a browser of their own, known by nothing but a code.
import { codeHash } from '../../src/programme/obstacles/reports/code.ts'
import { type Fields, followBase, reply, report } from '../reports/stage.ts'
import type { TestSite } from '../start-app.ts'

export type Reporter = {
  readonly id: string
  readonly code: string
  readonly publicCode: string
  /** the follow page, as the code opens it */
  read(): Promise<string>
  reply(body: string): Promise<void>
  withdraw(): Promise<void>
}

const usual: Fields = {
  wish: 'Kanarie-wens: een leerling wil op twee plekken leren',
  says: 'school',
  subject: 'education',
  consequence: 'Kanarie-gevolg',
}

/** Somebody answers all questions and sends. */
export const newReport = async (site: TestSite, also: Fields = {}): Promise<Reporter> => {
  const browser = site.visitor()
  const { code } = await report(browser, { ...usual, ...also })
  const [row] = await site.sql<{ id: string; public_code: string }>(
    'select id, public_code from report where code_hash = $1',
    [codeHash(site.open.house.keys, code)],
  )
  if (!row) throw new Error('the report that was just sent is not there')
  return {
    id: row.id,
    code,
    publicCode: row.public_code,
    read: async () => (await browser.post(followBase, { code })).text,
    reply: async (body) => {
      await reply(browser, code, body)
    },
    withdraw: async () => {
      await browser.post(`${followBase}/intrekken`, { code })
    },
  }
}

/** Messages that the reporter may read, in order. */
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
