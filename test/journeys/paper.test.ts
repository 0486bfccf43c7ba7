// What stands on paper: all that is known and where it is found, and nothing that asks for a click.
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, unseenOf } from '../client.ts'
import { newReport, type Reporter } from '../desk/reporter.ts'
import { answeredReport, doAct, pageOf, queue } from '../desk/stage.ts'
import { png } from '../files/specimens.ts'
import { fillIn, followBase, formWith } from '../reports/stage.ts'
import { village } from '../village.ts'
import { openWindow, startBrowser, type Visit } from './browser.ts'
import { cookiesOf, type LiveSite, openSite } from './site.ts'
import { words } from './words.ts'

const t = words('nl')
const title = 'Leren op twee plekken met één overeenkomst'
const place = '/ruimte-in-de-regels/knelpunten/leren-op-twee-plekken-met-een-overeenkomst'

let site: LiveSite
let browser: Browser
let handler: Client
let reporter: Reporter

/** The reporter sends a picture with a message. */
const sendPicture = async ({ code }: Reporter): Promise<void> => {
  const visitor = site.visitor()
  const page = await visitor.post(followBase, { code })
  const { formKey = '' } = unseenOf(page.text, `${followBase}/antwoord`)
  await visitor.upload(
    `${followBase}/antwoord`,
    formWith({ code, formKey, body: 'Zie de foto.' }, [['foto.png', await png()]]),
  )
}

/** The handler writes a text for everybody; an editor puts it online. */
const putOnline = async ({ id }: Reporter): Promise<void> => {
  await handler.fill(`${pageOf(id)}/openbaar`, {
    title,
    summary: 'Het mag, als beide plekken erkend zijn.',
    in_the_way: 'Een school dacht dat elke plek een eigen overeenkomst vraagt.',
    now_you: 'Vraag school om één overeenkomst.',
    remains: '',
    audience: 'everyone',
    level: 'habit',
    themes: 'leven-lang-ontwikkelen',
    sector: '',
    region: 'drenthe',
    bodies: 'sbb',
  })
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  const at = `/werk/publiceren/${row?.id}`
  await (await site.as(village.editor)).fill(at, {}, `${at}/online`)
}

beforeAll(async () => {
  ;[site, browser] = await Promise.all([openSite(), startBrowser()])
  handler = await site.as(village.handler)
  reporter = await answeredReport(site, handler, { consent: 'yes', reach: 'Bel de school' })
  await sendPicture(reporter)
  await doAct(handler, reporter.id, 'antwoord', { outcome: 'clarified', body: 'Ja, het mag.' })
  await putOnline(reporter)
})
afterAll(async () => {
  await browser?.close()
  await site?.close()
})

/** A window in which this person is signed in; without scripts the same has to stand on paper. */
const windowOf = async (client?: Client): Promise<Visit> => {
  const visit = await openWindow(browser, site.origin, { width: 673, scripts: false })
  if (client) await visit.context.addCookies(cookiesOf(client, site))
  return visit
}

/** What of the page comes on paper; fields and buttons never do. */
const onPaper = async (page: Page): Promise<string> => {
  await page.emulateMedia({ media: 'print' })
  const asking = page.locator('main :is(input:not([type="hidden"]), textarea, select, button)')
  expect(await asking.locator('visible=true').count()).toBe(0)
  return page.locator('main').innerText()
}

const follow = async (page: Page): Promise<void> => {
  await page.goto(followBase)
  await page.getByLabel(t.reports.follow.code).fill(reporter.code)
  await page.getByRole('button', { name: t.reports.follow.open, exact: true }).click()
}

test('the receipt says where it is followed', async () => {
  const client = site.visitor()
  await fillIn(client)
  const { page, context } = await windowOf(client)
  await page.goto('/ruimte-in-de-regels/melden/versturen')
  await page.getByRole('button', { name: t.reports.check.send, exact: true }).click()
  const sheet = await onPaper(page)
  expect(sheet).toContain(`${site.origin}${followBase}`)
  expect(sheet).not.toContain(t.reports.receipt.lastHint)
  await context.close()
})

test('a knelpunt asks nothing on paper', async () => {
  const { page, context } = await windowOf()
  await page.goto(place)
  const sheet = await onPaper(page)
  expect(sheet).toContain(title)
  for (const said of [t.known.support.title, t.followed.title, t.followed.signIn, t.followed.feed])
    expect(sheet).not.toContain(said)
  await context.close()
})

test('where a report is followed: its files, what was chosen and where the text is', async () => {
  const { page, context } = await windowOf()
  await follow(page)
  const { follow: said, fields, consents } = t.reports
  const sheet = await onPaper(page)
  for (const word of [said.decide, fields.consent, site.origin + place]) expect(sheet).toContain(word)
  expect(sheet).toMatch(new RegExp(`^${consents.yes.label}$`, 'm'))
  expect(sheet).toMatch(/^bijlage 1 \(/m)
  for (const word of [t.files.download, t.erasing.card.title, said.withdraw, said.toTalk])
    expect(sheet).not.toContain(word)
  await context.close()
})

test('a dossier: its history, its files and where the text is', async () => {
  const { page, context } = await windowOf(handler)
  await page.goto(pageOf(reporter.id))
  const { dossier } = t.desk
  const sheet = await onPaper(page)
  for (const word of [dossier.history, 'Redacteur', t.desk.dossier.acts['report.send'], site.origin + place])
    expect(sheet).toContain(word)
  expect(sheet).toMatch(/^\s*bijlage 1 \(/m)
  for (const word of [t.files.download, dossier.contact, dossier.contactHint])
    expect(sheet).not.toContain(word)
  await context.close()
})

test('the list of the desk: who has nobody, and no help with a search', async () => {
  await newReport(site)
  const { page, context } = await windowOf(handler)
  await page.goto(queue)
  const { queue: said } = t.desk
  const sheet = await onPaper(page)
  expect(sheet).toContain(said.nobody)
  expect(sheet).not.toContain(said.noText)
  await context.close()
})
