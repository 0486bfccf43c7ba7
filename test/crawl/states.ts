// Each kind of page in each of its states: where it is, whose it is, and how to get it into that state.
import type { Page } from 'playwright-core'
import { followPath } from '../../src/programme/koplopers/tips/token.ts'
import { enterAs } from '../journeys/people.ts'
import { cookiesOf, type LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import { agendaPages } from './agenda-states.ts'
import { answerPages } from './answer-states.ts'
import { bundlingPages } from './bundling-states.ts'
import { consultingPages } from './consulting-states.ts'
import { deskPages } from './desk-states.ts'
import { memberPages } from './member-states.ts'
import { reportPages } from './report-states.ts'
import type { Role, State } from './state.ts'
import { trackPages } from './track-states.ts'

const one = async (site: LiveSite, sql: string, values: unknown[] = []): Promise<string> => {
  const [row] = await site.sql<{ found: string }>(sql, values)
  if (row === undefined) throw new Error(`the village has none: ${sql}`)
  return row.found
}

const koploper = (where: string) => async (site: LiveSite) =>
  `/koplopers/${await one(site, `select slug as found from koploper k where ${where} order by slug limit 1`)}`

const english = (found: string): string =>
  `exists (select from koploper_text t where t.koploper_id = k.id and t.locale = 'en' and ${found})`

const answerWhere = (where: string) => async (site: LiveSite) =>
  `/ruimte-in-de-regels/mag-dit/${await one(site, `select slug as found from rule_answer where ${where} order by slug limit 1`)}`
const obstacleWhere = (where: string) => async (site: LiveSite) =>
  `/ruimte-in-de-regels/knelpunten/${await one(site, `select slug as found from obstacle_card where ${where} order by slug limit 1`)}`

const shown = "state in ('appointed', 'paused', 'alumni')"
const partners = 'exists (select from koploper_partner p where p.koploper_id = k.id)'

const tipWhere = (where: string) => (site: LiveSite) =>
  one(site, `select id as found from tip where ${where} order by id limit 1`)

const tipStates = {
  new: "state = 'new' and locale = 'nl'",
  'new, in English': "state = 'new' and locale = 'en'",
  'asked back': "state = 'asked-back'",
  answered: "state = 'answered'",
  'closed as initiative': "outcome = 'became-lead'",
  'closed as known': "outcome = 'known'",
  'closed as not fitting': "outcome = 'not-fitting'",
  'closed without reply': "outcome = 'no-reply'",
} as const

const tipPages: State[] = Object.entries(tipStates).flatMap(([name, where], at) => [
  {
    name: `tip ${name}, its sender`,
    role: 'visitor',
    path: async (site) => followPath(site.open.house.keys, await tipWhere(where)(site)),
    english: at === 0,
  },
  {
    name: `tip ${name}, an adviser`,
    role: 'adviser',
    path: async (site) => `/werk/tips/${await tipWhere(where)(site)}`,
    english: at === 0,
  },
])

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** A search with a slip in it: put right, and as it was typed. */
const misread = (name: string, path: string): State[] => [
  {
    name: `${name} with a word put right`,
    role: 'visitor',
    path: () => `${path}?q=stagge`,
    english: true,
    act: (page, _site, lang) => page.getByText(words(lang).ui.list.exactly).waitFor(),
  },
  {
    name: `${name} as it was typed`,
    role: 'visitor',
    path: () => `${path}?q=leerlnig&letterlijk=ja`,
  },
]

const publicPages: State[] = [
  { name: 'front page', role: 'visitor', path: () => '/', english: true },
  { name: 'text page', role: 'visitor', path: () => '/over', english: true },
  { name: 'text with points', role: 'visitor', path: () => '/toegankelijkheid' },
  { name: 'contact', role: 'visitor', path: () => '/contact' },
  { name: 'list', role: 'visitor', path: () => '/koplopers', english: true },
  { name: 'list with choices', role: 'visitor', path: () => '/koplopers?thema=leven-lang-ontwikkelen' },
  {
    name: 'list with nothing in it',
    role: 'visitor',
    path: async (site) => {
      const theme = await one(
        site,
        "select slug as found from theme where not exists (select from koploper_card where theme.slug = any(themes) and 'zeeland' = any(regions)) limit 1",
      )
      return `/koplopers?thema=${theme}&regio=zeeland`
    },
    act: (page, _site, lang) => page.getByText(words(lang).koplopers.list.nothing).waitFor(),
  },
  {
    name: 'list with an unknown choice',
    role: 'visitor',
    path: () => '/koplopers?thema=bestaat-niet',
    act: (page, _site, lang) => page.getByText(words(lang).koplopers.list.unknown).waitFor(),
  },
  {
    name: 'second page of the list',
    role: 'visitor',
    path: () => '/koplopers',
    act: async (page, _site, lang) => {
      await page.getByRole('link', { name: words(lang).ui.list.next, exact: true }).click()
      await page.getByRole('link', { name: words(lang).ui.list.previous, exact: true }).waitFor()
    },
  },
  {
    name: 'Koploper, invented, all in English',
    role: 'visitor',
    path: koploper(`state = 'appointed' and reality = 'invented' and ${english('t.problem is not null')}`),
    english: true,
  },
  {
    name: 'Koploper, real, summary in English',
    role: 'visitor',
    path: koploper(`${shown} and reality = 'real' and ${english('t.problem is null')}`),
    english: true,
  },
  {
    name: 'Koploper, paused',
    role: 'visitor',
    path: koploper("state = 'paused'"),
  },
  { name: 'Koploper, stopped', role: 'visitor', path: koploper("state = 'alumni'") },
  {
    name: 'Koploper, little known',
    role: 'visitor',
    path: koploper(
      `${shown} and reality = 'real' and not ${partners} and not exists (select from koploper_result r where r.koploper_id = k.id)`,
    ),
  },
  { name: 'themes', role: 'visitor', path: () => '/themas' },
  { name: 'theme', role: 'visitor', path: () => '/themas/meer-uren-werken', english: true },
  { name: 'kinds of readers', role: 'visitor', path: () => '/voor' },
  {
    name: 'for one kind of reader',
    role: 'visitor',
    path: async (site) =>
      /href="(\/voor\/[^"]+)"/.exec((await site.visitor().get('/voor')).text)?.[1] ?? 'no reader',
    english: true,
  },
  { name: 'search', role: 'visitor', path: () => '/zoeken', english: true },
  { name: 'search with results', role: 'visitor', path: () => '/zoeken?q=rooster', english: true },
  { name: 'search that finds nothing', role: 'visitor', path: () => '/zoeken?q=qqqqzzzz' },
  ...misread('search', '/zoeken'),
  ...misread('rules', '/ruimte-in-de-regels/zoeken'),
  ...misread('answers', '/ruimte-in-de-regels/mag-dit'),
  ...misread('knelpunten', '/ruimte-in-de-regels/knelpunten'),
  { name: 'rules', role: 'visitor', path: () => '/ruimte-in-de-regels', english: true },
  {
    name: 'rules found',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/zoeken?q=leerling',
    english: true,
  },
  { name: 'rules, nothing found', role: 'visitor', path: () => '/ruimte-in-de-regels/zoeken?q=qqqqzzzz' },
  { name: 'answers', role: 'visitor', path: () => '/ruimte-in-de-regels/mag-dit', english: true },
  {
    name: 'answers looked at again',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/mag-dit?soort=opnieuw-bekeken',
  },
  ...(['yes', 'if', 'no', 'open'] as const).map(
    (verdict): State => ({
      name: `answer: ${verdict}`,
      role: 'visitor',
      path: answerWhere(`verdict = '${verdict}' and not ended`),
      english: verdict === 'if',
    }),
  ),
  { name: 'answer that ended', role: 'visitor', path: answerWhere('ended') },
  {
    name: 'answer to print',
    role: 'visitor',
    path: async (site) => `${await answerWhere("verdict = 'if' and not ended")(site)}/print`,
    english: true,
  },
  { name: 'knelpunten', role: 'visitor', path: () => '/ruimte-in-de-regels/knelpunten', english: true },
  ...(
    ['in-research', 'reopened', 'clarified', 'partly-solved', 'not-solved', 'experiment-room'] as const
  ).map(
    (word, at): State => ({
      name: `knelpunt: ${word}`,
      role: 'visitor',
      path: obstacleWhere(`(phase = '${word}' or outcome = '${word}')`),
      english: at === 0,
    }),
  ),
  {
    name: 'promises of ministries',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/ministeries',
    english: true,
  },
  {
    name: 'promise and answer of one ministry',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/ministeries/ocw',
    english: true,
  },
  {
    name: 'knelpunt on which a ministry is late',
    role: 'visitor',
    path: obstacleWhere(`obstacle_id in (select p.obstacle_id from desk_publication p
      join desk_track t on t.report_id = p.report_id where t.waiting_on = 'body' and t.due_on < '2026-11-20')`),
    english: true,
  },
  {
    name: 'stuck on the same',
    role: 'visitor',
    path: async (site) => `${await obstacleWhere('true')(site)}/ook`,
    english: true,
  },
  {
    name: 'stuck on the same, just sent',
    role: 'visitor',
    path: async (site) => `${await obstacleWhere('true')(site)}/ook`,
    act: async (page, _site, lang) => {
      const { support } = words(lang).known
      await press(page, support.send)
      await page.getByRole('heading', { name: support.thanks }).waitFor()
    },
  },
  { name: 'form for a tip', role: 'visitor', path: () => '/koplopers/tip', english: true },
  {
    name: 'form for a tip with errors',
    role: 'visitor',
    path: () => '/koplopers/tip',
    english: true,
    act: async (page, _site, lang) => {
      const { tip } = words(lang).koplopers
      await page.getByLabel(tip.emailLabel).fill('geen adres')
      await press(page, tip.send)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'tip just sent',
    role: 'visitor',
    path: () => '/koplopers/tip',
    act: async (page, _site, lang) => {
      const { tip } = words(lang).koplopers
      await page.getByLabel(tip.whatLabel).fill('Een tip voor het plaatje')
      await press(page, tip.send)
      await page.getByRole('heading', { name: tip.sentTitle }).waitFor()
    },
  },
  { name: 'sign in', role: 'visitor', path: () => '/inloggen', english: true },
  {
    name: 'sign in with an error',
    role: 'visitor',
    path: () => '/inloggen',
    act: async (page, _site, lang) => {
      await press(page, words(lang).accounts.ask.send)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'code of the mail',
    role: 'visitor',
    path: () => '/inloggen',
    english: true,
    act: async (page, _site, lang) => {
      const { ask, code } = words(lang).accounts
      await page.getByLabel(ask.email).fill('plaatje@voorbeeld.invalid')
      await press(page, ask.send)
      await page.getByRole('heading', { name: code.title }).waitFor()
    },
  },
  {
    name: 'wrong code',
    role: 'visitor',
    path: () => '/inloggen/code',
    act: async (page, _site, lang) => {
      const { code } = words(lang).accounts
      await page.getByLabel(code.code).fill('1234 5678')
      await press(page, code.send)
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'link that does not work', role: 'visitor', path: () => '/inloggen/link/oud', status: 410 },
  { name: 'kept mail', role: 'visitor', path: () => '/_post', english: true },
  { name: 'no such page', role: 'visitor', path: () => '/bestaat-niet', status: 404, english: true },
  { name: 'not that way', role: 'visitor', path: () => '/uitloggen', status: 405 },
]

const ownPages: State[] = [
  { name: 'work, full', role: 'adviser', path: () => '/mijn', english: true },
  { name: 'work of a member', role: 'member', path: () => '/mijn', english: true },
  { name: 'work, empty', role: 'newcomer', path: () => '/mijn' },
  { name: 'settings', role: 'member', path: () => '/mijn/instellingen', english: true },
  { name: 'not yours', role: 'member', path: () => '/werk/tips', status: 403 },
  { name: 'desk', role: 'adviser', path: () => '/werk/tips', english: true },
  { name: 'tip from a mail', role: 'adviser', path: () => '/werk/tips/vastleggen', english: true },
  { name: 'initiatives in view', role: 'adviser', path: () => '/werk/initiatieven', english: true },
  {
    name: 'answer with errors',
    role: 'adviser',
    path: async (site) => `/werk/tips/${await tipWhere(tipStates.new)(site)}`,
    act: async (page, _site, lang) => {
      await press(page, words(lang).koplopers.desk.closeSend)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    // On a page with few links: half of one under the list would be too small to press.
    name: 'people to switch to',
    role: 'adviser',
    path: () => '/over',
    act: async (page) => {
      await page.locator('aside.demo summary').click()
    },
  },
  {
    // Last: it uses up what one network may send.
    name: 'too much at once',
    role: 'visitor',
    path: () => '/koplopers/tip',
    status: 200,
    act: async (page, site, lang) => {
      const busy = site.visitor()
      for (let sent = 0; sent < 20; sent += 1) await busy.post('/koplopers/tip', { what: '' })
      await press(page, words(lang).koplopers.tip.send)
      await page.getByRole('heading', { name: words(lang).app.kept.notSaved }).waitFor()
    },
  },
]

export const states: readonly State[] = [
  ...publicPages,
  ...deskPages,
  ...answerPages,
  ...bundlingPages,
  ...trackPages,
  ...consultingPages,
  ...agendaPages,
  ...reportPages,
  ...memberPages,
  ...tipPages,
  ...ownPages,
]

const people: Readonly<Partial<Record<Role, string>>> = {
  member: 'Docent mbo',
  adviser: 'Adviseur',
  handler: 'Zaakbehandelaar',
  coordinator: 'Coördinator van het bureau',
  official: 'Ambtenaar van VWS',
  jurist: 'Jurist',
  researcher: 'Onderzoeker',
  editor: 'Redacteur',
}

/** Makes the page that of somebody with this role. */
export const become = async (page: Page, site: LiveSite, role: Role): Promise<void> => {
  const name = people[role]
  if (name !== undefined) await enterAs(page, 'nl', name)
  if (role !== 'newcomer') return
  const client = site.visitor()
  await client.get('/inloggen')
  await client.post('/inloggen', { email: 'net-binnen@voorbeeld.invalid' })
  await site.drain()
  const code = await one(
    site,
    "select substring(body_text from '\\d{4} \\d{4}') as found from mail where recipient = $1 order by id desc limit 1",
    ['net-binnen@voorbeeld.invalid'],
  )
  await client.post('/inloggen/code', { code })
  await page.context().addCookies(cookiesOf(client, site))
}
