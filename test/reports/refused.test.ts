// The database refuses to write: the reporter is told so, nothing is half there, and what was typed is not lost.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from '../start-app.ts'
import { base, codeIn, fillIn, formKeyIn } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

/** Lets every write into this table fail, as a full disk does in the middle of an act; answers how to end that. */
const refuseWrites = async (table: string): Promise<() => Promise<void>> => {
  await site.sql(
    `create or replace function refuse_writes() returns trigger language plpgsql as
     $$ begin raise exception 'no space left' using errcode = 'disk_full'; end $$`,
  )
  await site.sql(
    `create trigger refuse_writes before insert or update on ${table} for each row execute function refuse_writes()`,
  )
  return async () => {
    await site.sql(`drop trigger refuse_writes on ${table}`)
  }
}

const counts = async () =>
  (
    await site.sql<Record<string, number>>(
      `select (select count(*) from report) as reports, (select count(*) from report_draft) as drafts,
        (select count(*) from report_contact) as contacts, (select count(*) from report_notice) as notices,
        (select count(*) from audit where stream = 'report') as acts,
        (select count(*) from event where stream = 'report') as events`,
    )
  )[0]

test.each(['report', 'report_contact', 'report_notice', 'audit', 'event'])(
  'sending while %s takes nothing more: an error, nothing half, and the same form sends it later',
  async (table) => {
    const browser = site.visitor()
    await fillIn(browser, { wish: `Kanarie ${table}`, reach: 'Iemand', email: 'iemand@voorbeeld.invalid' })
    const key = formKeyIn((await browser.get(`${base}/versturen`)).text)
    const before = await counts()
    const writesAgain = await refuseWrites(table)
    const refused = await browser.post(`${base}/versturen`, { key })
    await writesAgain()
    expect(refused.status).toBeGreaterThanOrEqual(500)
    expect(codeIn(refused.text)).toBe('')
    expect(refused.text).toContain('Dit is nog niet bewaard')
    expect(refused.text).toContain(`action="${base}/versturen"`)
    expect(formKeyIn(refused.text)).toBe(key)
    expect(refused.text).toContain('<h1')
    expect(refused.text).not.toContain('no space left')
    expect(await counts()).toEqual(before)
    expect((await browser.get(`${base}/versturen`)).text).toContain(`Kanarie ${table}`)
    const receipt = await browser.post(`${base}/versturen`, { key })
    expect(receipt.status).toBe(200)
    const code = codeIn(receipt.text)
    expect(code).toMatch(/^[A-Z2-7]{24}$/)
    expect(codeIn((await browser.post(`${base}/versturen`, { key })).text)).toBe(code)
    const after = await counts()
    expect(after).toMatchObject({
      reports: Number(before?.reports) + 1,
      drafts: Number(before?.drafts) - 1,
      contacts: Number(before?.contacts) + 1,
      notices: Number(before?.notices) + 1,
    })
  },
)

test('a draft that cannot be kept is an error, and what was kept before is still there', async () => {
  const browser = site.visitor()
  await browser.fill(base, { wish: 'Kanarie-eerst' })
  const writesAgain = await refuseWrites('report_draft')
  const refused = await browser.post(`${base}/wie-zegt-het`, { says: 'school' })
  await writesAgain()
  expect(refused.status).toBeGreaterThanOrEqual(500)
  expect((await browser.get(base)).text).toContain('Kanarie-eerst')
})

test('a question that cannot be kept comes back with every word of it, and its button sends it later', async () => {
  const browser = site.visitor()
  await browser.fill(base, { wish: 'Kanarie-begin' })
  const typed = { consequence: 'Kanarie <gevolg> & "meer"\n\nnog een regel', tried: 'Kanarie-poging twee' }
  const writesAgain = await refuseWrites('report_draft')
  const form = new FormData()
  for (const [name, value] of Object.entries(typed)) form.set(name, value)
  form.set('bestand', new File(['x'], 'foto.jpg'))
  const english = await browser.post(`/en${base}/gevolg`, typed)
  const refused = await browser.post(`${base}/gevolg`, typed)
  const withFile = await browser.upload(`${base}/gevolg`, form)
  await writesAgain()
  expect(refused.status).toBe(503)
  expect(english.text).toContain('This has not been saved yet')
  expect(refused.headers.get('cache-control')).toContain('no-store')
  const text = 'Kanarie &lt;gevolg> &amp; &quot;meer&quot;\n\nnog een regel'
  expect(refused.text.replaceAll('&gt;', '>')).toContain(`value="${text}"`)
  expect(refused.text).toContain('Kanarie-poging twee')
  expect(refused.text).not.toContain('Koos je ook bestanden')
  expect([withFile.status, withFile.text]).toEqual([503, expect.stringContaining('Koos je ook bestanden?')])
  const action = /<form[^>]*method="post"[^>]*action="([^"]+)"/.exec(refused.text)?.[1] ?? ''
  expect((await browser.post(action, typed)).status).toBe(303)
  expect((await browser.get(`${base}/gevolg`)).text).toContain('nog een regel')
})
