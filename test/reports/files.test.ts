// Files go along with a report and with what is said on it: nothing hidden in them is kept, and only who may read the
// words they came with may have them.
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { modules } from '../../src/app/modules.ts'
import type { Answer, Client } from '../client.ts'
import { unseenOf } from '../client.ts'
import { newReport } from '../desk/reporter.ts'
import { canary, jpeg, pdf, png } from '../files/specimens.ts'
import { plain } from '../regions/reading.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { base, fillIn, followBase, formWith, report, send, type Uploads } from './stage.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())
beforeEach(() => site.setNow(new Date('2026-11-23T10:00:00Z')))

const page = `${base}/gevolg`
const usual = { consequence: 'Dit staat er nog.', tried: '' }
const addTo = (
  browser: Client,
  files: Uploads,
  also: Record<string, string> = { bij: 'ja' },
): Promise<Answer> => browser.upload(page, formWith({ ...usual, ...also }, files))

const stored = async () =>
  site.sql<{ id: string; bytes: Buffer; type: string }>('select id, bytes, type from stored_file')
const loose = () =>
  site.sql(
    `select id from stored_file where id not in (select file_id from report_file)
     and id not in (select file_id from report_draft_file)`,
  )

test('files are kept with the draft, shown before sending, taken away, and sent along', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const question = plain((await browser.get(page)).text)
  expect(question).toContain('Wij halen weg wat onzichtbaar in een bestand zit')
  const added = await addTo(browser, [
    [`${canary}-badge.jpg`, await jpeg()],
    [`${canary}-brief.pdf`, await pdf()],
  ])
  expect([added.status, added.location]).toEqual([303, page])
  const shown = await browser.get(page)
  expect(plain(shown.text)).toMatch(/bijlage 1 \(afbeelding, \d+ kB\).*bijlage 2 \(pdf, \d+ kB\)/)
  expect(shown.text).toContain('Dit staat er nog.')
  expect((await addTo(browser, [['x.png', await png()]], {})).location).toBe(`${base}/versturen`)
  const check = plain((await browser.get(`${base}/versturen`)).text)
  expect(check).toContain('bijlage 3 (afbeelding')
  const gone = await browser.post(`${base}/bijlage-weg`, { weg: '1' })
  expect(gone.location).toBe(`${base}/versturen`)
  // Named as they will be once they are sent.
  expect(plain((await browser.get(`${base}/versturen`)).text)).toMatch(
    /bijlage 1 \(pdf.*bijlage 2 \(afbeelding/,
  )
  expect((await addTo(browser, [], { weg: '3' })).location).toBe(page)
  const { code } = await send(browser)
  const followed = await browser.post(followBase, { code })
  expect(plain(followed.text)).toMatch(/bijlage 1 \(pdf, \d+ kB\)/)
  expect(followed.text.match(/name="bijlage"/g)).toHaveLength(1)
  const file = await browser.post(`${followBase}/bijlage`, { code, bijlage: '0-1' })
  expect(file.status).toBe(200)
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': 'attachment; filename="bijlage-1.pdf"',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  })
  expect(file.headers.get('content-security-policy')).toContain('sandbox')
  expect(file.headers.getSetCookie()).toEqual([])
  expect(file.text).toContain('%PDF-')
  for (const [given, place] of [
    [code, '0-2'],
    [code, '1-1'],
    [code, "0-1'"],
  ])
    expect(
      (await browser.post(`${followBase}/bijlage`, { code: given ?? '', bijlage: place ?? '' })).status,
    ).toBe(404)
  expect((await browser.post(`${followBase}/bijlage`, { code: 'A'.repeat(24), bijlage: '0-1' })).status).toBe(
    422,
  )
  expect(await loose()).toEqual([])
})

test('a refused file says why and which, keeps the others and all that was typed', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const answer = await addTo(browser, [
    ['a.jpg', await jpeg()],
    ['b.jpg', Buffer.from('MZ this is a program, whatever its name says')],
    ['c.jpg', (await jpeg()).subarray(0, 300)],
  ])
  expect(answer.status).toBe(422)
  const text = plain(answer.text)
  expect(text).toContain('Bestand 2: Dit soort bestand nemen we niet aan. Maak een schermafdruk')
  expect(text).toContain('Bestand 3: Dit bestand is niet heel')
  expect(answer.text).toContain('href="#veld-files"')
  expect(answer.text).toContain('Dit staat er nog.')
  expect(text).toContain('bijlage 1 (afbeelding')
  expect(answer.text).not.toMatch(/[abc]\.jpg/)
  const english = await browser.upload(
    `/en${page}`,
    formWith({ ...usual, bij: 'ja' }, [['x', Buffer.from('not a file that we take at all')]]),
  )
  expect(plain(english.text)).toContain('We do not take this kind of file. Make a screenshot')
})

test('too many files, and a text that is too long, keep what was there and ask for the files again', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const one = await png()
  const six = await addTo(
    browser,
    Array.from({ length: 6 }, () => ['x', one] as const),
  )
  expect([six.status, plain(six.text).includes('hoogstens vijf')]).toEqual([422, true])
  expect(
    (
      await addTo(browser, [
        ['x', one],
        ['y', one],
        ['z', one],
      ])
    ).status,
  ).toBe(303)
  expect(
    (
      await addTo(browser, [
        ['x', one],
        ['y', one],
        ['z', one],
      ])
    ).status,
  ).toBe(422)
  expect((await browser.get(page)).text.match(/name="weg"/g)).toHaveLength(3)
  const long = await browser.upload(
    page,
    formWith({ consequence: 'x'.repeat(4001), tried: '' }, [['x', one]]),
  )
  expect(long.status).toBe(422)
  expect(long.text).toContain('x'.repeat(4001))
  expect(plain(long.text)).toContain('Kies je bestanden nog een keer')
  expect((await browser.get(page)).text.match(/name="weg"/g)).toHaveLength(3)
})

test('thrown away or forgotten, a draft leaves no bytes; nor does a report that is deleted', async () => {
  const before = (await stored()).length
  const browser = site.visitor()
  await fillIn(browser)
  await addTo(browser, [['x', await jpeg()]])
  expect(await stored()).toHaveLength(before + 1)
  await browser.post(`${base}/weg`, {})
  expect(await stored()).toHaveLength(before)
  await fillIn(browser)
  await addTo(browser, [['x', await jpeg()]])
  const other = site.visitor()
  await fillIn(other, { wish: 'Gaat weg.' })
  await addTo(other, [['x', await png()]])
  await send(other)
  await site.sql("delete from report where wish = 'Gaat weg.'")
  expect(await loose()).toHaveLength(1)
  site.setNow(new Date('2026-11-25T10:00:00Z'))
  const hourly = modules.find((module) => module.name === 'obstacles')?.hourly
  await hourly?.({ ...site.open.house, clock: site.now })
  expect(await site.sql('select * from report_draft_file')).toEqual([])
  expect(await loose()).toEqual([])
})

test('only the forms that take files may be large, and none larger than they need', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const large = Buffer.alloc(1_500_000, 0x20)
  expect((await browser.upload(`${base}/plek`, formWith({}, [['x', large]]))).status).toBe(413)
  expect((await addTo(browser, [['x', large]])).status).toBe(422)
  const enormous = Buffer.alloc(9 * 1024 * 1024, 0x20)
  expect(
    (
      await addTo(
        browser,
        [1, 2, 3].map((at) => [`${at}`, enormous] as const),
      )
    ).status,
  ).toBe(413)
})

test('a write that is refused half-way leaves no half rows', async () => {
  const browser = site.visitor()
  await fillIn(browser)
  const before = (await stored()).length
  await site.sql('alter table report_draft_file add constraint full_disk check (position < 2) not valid')
  const answer = await addTo(browser, [
    ['x', await jpeg()],
    ['y', await jpeg()],
  ])
  await site.sql('alter table report_draft_file drop constraint full_disk')
  expect(answer.status).toBe(500)
  expect(await stored()).toHaveLength(before)
  expect((await browser.get(page)).text).toContain('De leerling leert het niet.')
})

const reply = async (browser: Client, code: string, body: string, files: Uploads): Promise<Answer> => {
  const read = await browser.post(followBase, { code })
  const formKey = unseenOf(read.text, `${followBase}/antwoord`).formKey ?? ''
  return browser.upload(`${followBase}/antwoord`, formWith({ code, formKey, body }, files))
}

const sayWith = async (client: Client, id: string, visibility: string, files: Uploads): Promise<Answer> => {
  const at = `/werk/meldingen/${id}`
  const unseen = unseenOf((await client.get(at)).text, `${at}/bericht`)
  return client.upload(`${at}/bericht`, formWith({ ...unseen, visibility, body: 'Zie bijlage.' }, files))
}

test('who may read a message may have its files, and nobody else', async () => {
  const reporter = await newReport(site)
  const { id, code } = reporter
  const [handler, second, coordinator, nurse] = await Promise.all(
    [village.handler, village.secondHandler, village.coordinator, village.nurse].map((who) => site.as(who)),
  )
  if (!handler || !second || !coordinator || !nurse) throw new Error('no cast')
  const at = `/werk/meldingen/${id}`
  await handler.fill('/werk/meldingen', {}, `${at}/oppakken`)
  expect((await reply(site.visitor(), code, 'Met een foto.', [['x', await jpeg()]])).status).toBe(200)
  for (const visibility of ['me', 'team', 'reporter'])
    expect([visibility, (await sayWith(handler, id, visibility, [['x', await png()]])).status]).toEqual([
      visibility,
      303,
    ])
  const may = async (client: Client) =>
    Promise.all(
      ['1-1', '2-1', '3-1', '4-1'].map(async (n) => (await client.get(`${at}/bijlage/${n}`)).status),
    )
  expect(await may(handler)).toEqual([200, 200, 200, 200])
  expect(await may(coordinator)).toEqual([200, 404, 200, 200])
  expect(await may(second)).toEqual([404, 404, 404, 404])
  expect(await may(nurse)).toEqual([403, 403, 403, 403])
  expect((await site.visitor().get(`${at}/bijlage/1-1`)).status).toBe(303)
  const byCode = await Promise.all(
    ['1-1', '2-1', '3-1', '4-1'].map(
      async (bijlage) => (await site.visitor().post(`${followBase}/bijlage`, { code, bijlage })).status,
    ),
  )
  expect(byCode).toEqual([200, 404, 404, 200])
  const dossier = await handler.get(at)
  expect(dossier.text).toContain(`src="${at}/bijlage/1-1"`)
  expect((await coordinator.get(at)).text).not.toContain(`${at}/bijlage/2-1`)
  const refused = await sayWith(handler, id, 'team', [['x', Buffer.from('no file of a kind that we take')]])
  expect([refused.status, refused.text.includes('Zie bijlage.')]).toEqual([422, true])
})

test('a message is sent whole or not at all: beside a file that is refused the good one has to be chosen again, and that is said', async () => {
  const { code } = await newReport(site)
  const wrong = Buffer.from('no file of a kind that we take')
  const again = 'Kies je bestanden nog een keer. We hebben ze niet bewaard.'
  const both = await reply(site.visitor(), code, 'Twee erbij.', [
    ['x', await jpeg()],
    ['y', wrong],
  ])
  expect([
    both.status,
    plain(both.text).includes('Bestand 2: Dit soort bestand'),
    both.text.includes(again),
  ]).toEqual([422, true, true])
  expect((await reply(site.visitor(), code, 'Eén erbij.', [['y', wrong]])).text).not.toContain(again)
})

test('one report holds so many bytes of its reporter and no more; what the desk sends does not count', async () => {
  const { code, id } = await newReport(site)
  const fill = (author: string, position: number) =>
    site.sql(
      `with message as (
         insert into report_message (id, report_id, position, day, author, visibility, body)
         values (gen_random_uuid(), $1, $2, '2026-11-23', $3, 'reporter', 'Zie bijlage.')),
       file as (
         insert into stored_file (id, owner, type, bytes, size, width, height)
         select gen_random_uuid(), 'report', 'image/png', '\\x00', 10 * 1024 * 1024, 1, 1 from generate_series(1, 10)
         returning id)
       insert into report_file (file_id, report_id, message_position, position)
       select id, $1, $2, row_number() over () from file`,
      [id, position, author],
    )
  await fill('desk', 1)
  await site.sql('update report set last_position = 1 where id = $1', [id])
  expect((await reply(site.visitor(), code, 'Met een foto.', [['x', await jpeg()]])).status).toBe(200)
  await fill('reporter', 3)
  await site.sql('update report set last_position = 3 where id = $1', [id])
  const full = await reply(site.visitor(), code, 'Nog een foto.', [['x', await jpeg()]])
  expect([full.status, full.text.includes('passen geen bestanden meer')]).toEqual([422, true])
  expect(full.text).toContain('>Nog een foto.</textarea>')
  expect((await reply(site.visitor(), code, 'Dan zonder.', [])).status).toBe(200)
})

test('the same reply sent twice brings its file once', async () => {
  const browser = site.visitor()
  const { code } = await report(browser)
  const read = await browser.post(followBase, { code })
  const formKey = unseenOf(read.text, `${followBase}/antwoord`).formKey ?? ''
  const before = (await stored()).length
  for (const _ of [1, 2])
    await browser.upload(
      `${followBase}/antwoord`,
      formWith({ code, formKey, body: 'Een keer.' }, [['x', await png()]]),
    )
  expect(await stored()).toHaveLength(before + 1)
})
