// The server ends a connection in the middle of a transaction: whoever waits hears why, and nothing is sent after it.
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
const warnings: Error[] = []
const note = (warning: Error) => warnings.push(warning)

beforeAll(async () => {
  process.on('warning', note)
  site = await startApp()
})
afterAll(async () => {
  process.off('warning', note)
  await site.close()
})

test('what is asked side by side in a transaction whose connection ends fails with the words of the server', async () => {
  const { kysely } = site.open.house.database
  const ended = kysely
    .transaction()
    .execute((tx) =>
      Promise.all([
        sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx),
        sql`select 1`.execute(tx),
        sql`select 2`.execute(tx),
      ]),
    )
  await expect(ended).rejects.toMatchObject({ severity: 'FATAL', code: '57P01' })
  expect((await sql<{ one: number }>`select 1 as one`.execute(kysely)).rows).toEqual([{ one: 1 }])
  expect(warnings).toEqual([])
})
