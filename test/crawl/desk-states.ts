// The desk of Ruimte in de Regels: its list, and a report in each state in which the village has one.
import type { LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import type { State } from './state.ts'

const list = '/werk/meldingen'

export const reportWhere = async (site: LiveSite, where: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>(
    `select r.id from report r left join person p on p.id = r.handler_id where ${where} order by r.wish limit 1`,
  )
  if (row === undefined) throw new Error(`the village has no report ${where}`)
  return `${list}/${row.id}`
}

export const mine = "p.email = 'zaakbehandelaar@demo.invalid'"

/** The place in the list behind all that is late and that we are at move for. */
const afterLate = Buffer.from(
  JSON.stringify([0, 1_000_000, 0, '00000000-0000-4000-8000-000000000000']),
).toString('base64url')

const dossiers = [
  'acknowledged',
  'context-analysis',
  'info-requested',
  'problem-stated',
  'answered',
  'reopened',
  'withdrawn',
].map(
  (state, at): State => ({
    name: `report ${state}, its handler`,
    role: 'handler',
    path: (site) => reportWhere(site, `r.state = '${state}' and r.origin = 'reported' and ${mine}`),
    english: at < 2,
  }),
)

export const deskPages: readonly State[] = [
  { name: 'reports, a handler', role: 'handler', path: () => list, english: true },
  {
    name: 'reports, a later page',
    role: 'handler',
    path: () => `${list}?na=${afterLate}`,
    english: true,
  },
  { name: 'reports, found by words', role: 'handler', path: () => `${list}?q=student`, english: true },
  { name: 'reports, by step', role: 'handler', path: () => `${list}?sorteer=stap` },
  {
    name: 'report, a referral without its fields to be shown',
    role: 'handler',
    path: async (site) =>
      `${await reportWhere(site, `r.state = 'acknowledged' and r.origin = 'reported' and ${mine}`)}?voorbeeld=doorverwijzing`,
  },
  { name: 'reports, narrowed', role: 'handler', path: () => `${list}?behandelaar=ik&zet=bureau` },
  {
    name: 'reports, nothing for this choice',
    role: 'coordinator',
    path: () => `${list}?behandelaar=ik&zet=melder`,
  },
  { name: 'work of a handler', role: 'handler', path: () => '/mijn' },
  ...dossiers,
  {
    name: 'report put to its reporter',
    role: 'handler',
    path: (site) => reportWhere(site, `r.state = 'problem-stated' and r.waiting_on = 'reporter' and ${mine}`),
  },
  {
    name: 'report with a ministry and a question to its reporter, about to take it back',
    role: 'handler',
    path: (site) => reportWhere(site, `r.state = 'routed' and r.asked_since is not null and ${mine}`),
    act: async (page) => {
      await page.locator('details:has(#stap-vraag-terug) > summary').click()
      await page.locator('#stap-vraag-terug').waitFor()
    },
    english: true,
  },
  {
    name: 'report solved, words unread',
    role: 'handler',
    path: (site) =>
      reportWhere(site, `${mine} and exists (select from desk_unread u where u.report_id = r.id)`),
    english: true,
  },
  {
    name: 'report with every form open and a sum of days',
    role: 'handler',
    path: (site) => reportWhere(site, `r.state = 'context-analysis' and ${mine}`),
    act: async (page) => {
      for (const fold of await page.locator('main details > summary').all()) await fold.click()
    },
  },
  {
    name: 'report, who it is asked without a reason',
    role: 'handler',
    path: (site) =>
      reportWhere(site, `${mine} and exists (select from report_contact c where c.report_id = r.id)`),
    act: async (page, _site, lang) => {
      await page.getByRole('button', { name: words(lang).desk.dossier.contactSend, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'a dossier of their own, a handler', role: 'handler', path: () => `${list}/nieuw`, english: true },
  {
    name: 'a dossier of their own, the coordinator who filled in nothing',
    role: 'coordinator',
    path: () => `${list}/nieuw`,
    act: async (page, _site, lang) => {
      await page.getByRole('button', { name: words(lang).own.send, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'a dossier without a reporter, every form open',
    role: 'handler',
    path: (site) => reportWhere(site, `r.origin <> 'reported' and ${mine}`),
    english: true,
    act: async (page) => {
      for (const fold of await page.locator('main details > summary').all()) await fold.click()
    },
  },
  {
    name: 'report with another one put together with it, its handler',
    role: 'handler',
    path: (site) => reportWhere(site, `exists (select from desk_merge m where m.into_id = r.id) and ${mine}`),
    english: true,
  },
  {
    name: 'report put together with another one, taken apart without a reason',
    role: 'handler',
    path: (site) => reportWhere(site, `r.state = 'merged' and ${mine}`),
    english: true,
    act: async (page, _site, lang) => {
      const t = words(lang).merging
      await page.getByText(t.unmerge, { exact: true }).click()
      await page.getByRole('button', { name: t.unmergeSend, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'reports, the coordinator', role: 'coordinator', path: () => list },
  {
    name: 'report that nobody has, the coordinator',
    role: 'coordinator',
    path: (site) => reportWhere(site, 'r.handler_id is null'),
    english: true,
  },
  {
    name: 'report referred on, the coordinator',
    role: 'coordinator',
    path: (site) => reportWhere(site, "r.state = 'out-of-scope'"),
  },
  {
    name: 'public text, writing it',
    role: 'handler',
    path: async (site) => `${await reportWhere(site, `r.state = 'answered' and ${mine}`)}/openbaar`,
    english: true,
  },
  {
    name: 'public text, nothing filled in',
    role: 'handler',
    path: async (site) => `${await reportWhere(site, `r.state = 'answered' and ${mine}`)}/openbaar`,
    act: async (page, _site, lang) => {
      await page.getByLabel(words(lang).publishing.fields.summary).fill('')
      await page.getByRole('button', { name: words(lang).publishing.write.send, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'public text, its reporter said no',
    role: 'handler',
    path: async (site) =>
      `${await reportWhere(site, `r.consent = 'no' and r.state in ('answered', 'closed') and ${mine}`)}/openbaar`,
    act: (page) => page.getByRole('alert').waitFor(),
  },
  {
    name: 'report whose text was taken offline, its handler',
    role: 'handler',
    path: (site) =>
      reportWhere(
        site,
        `${mine} and exists (select from desk_publication x where x.report_id = r.id and x.state = 'withdrawn')`,
      ),
    english: true,
  },
  { name: 'public texts, an editor', role: 'editor', path: () => '/werk/publiceren', english: true },
  {
    name: 'public text, the second person',
    role: 'editor',
    path: async (site) => {
      const [row] = await site.sql<{ id: string }>("select id from desk_publication where state = 'proposed'")
      return `/werk/publiceren/${row?.id}`
    },
    english: true,
  },
  {
    name: 'public text, taking it off the site',
    role: 'editor',
    path: async (site) => {
      const [row] = await site.sql<{ id: string }>(
        "select p.id from desk_publication p join obstacle o on o.id = p.obstacle_id where o.state = 'published' and p.state = 'published' order by o.slug",
      )
      return `/werk/publiceren/${row?.id}/offline`
    },
    act: async (page, _site, lang) => {
      await page.getByRole('button', { name: words(lang).publishing.offline.send, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
    english: true,
  },
  {
    name: 'page without a dossier, taking it off the site',
    role: 'editor',
    path: async (site) => {
      const [row] = await site.sql<{ id: string }>(
        "select id from rule_answer where state = 'published' and import_key is not null order by slug limit 1",
      )
      return `/werk/publiceren/pagina/antwoord/${row?.id}`
    },
    english: true,
  },
  {
    name: 'answer without a dossier, renewing it',
    role: 'editor',
    path: async (site) => {
      const [row] = await site.sql<{ id: string }>(
        "select id from rule_answer where state = 'published' and import_key is not null and verdict <> 'open' order by slug limit 1",
      )
      return `/werk/publiceren/pagina/antwoord/${row?.id}/verlengen`
    },
    act: async (page, _site, lang) => {
      await page.getByRole('button', { name: words(lang).publishing.renew.send, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
    english: true,
  },
  { name: 'work of an editor', role: 'editor', path: () => '/mijn' },
]
