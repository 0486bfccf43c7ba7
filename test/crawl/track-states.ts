// Questions to ministries: made on the desk, handled by an official, read side by side.
import { messages } from '../../src/programme/obstacles/about/messages.ts'
import type { LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import { mine, reportWhere } from './desk-states.ts'
import type { State } from './state.ts'

const questions = '/werk/vragen'

const trackWhere = async (site: LiveSite, where: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>(
    `select t.id from desk_track t join desk_document d on d.id = t.document_id
     where t.rule_body = 'vws' and ${where} order by d.question limit 1`,
  )
  if (row === undefined) throw new Error(`the village has no question ${where}`)
  return `${questions}/${row.id}`
}

const withTrack = (where: string) => (site: LiveSite) =>
  reportWhere(site, `${mine} and exists (select from desk_track t where t.report_id = r.id and ${where})`)

const onStated = async (site: LiveSite): Promise<string> =>
  `${await reportWhere(site, `${mine} and r.state = 'problem-stated'`)}/document`

const ofOfficial: readonly State[] = [
  { name: 'questions, an official', role: 'official', path: () => questions, english: true },
  { name: 'work of an official', role: 'official', path: () => '/mijn' },
  {
    name: 'question that is late, every form open',
    role: 'official',
    path: (site) => trackWhere(site, "t.state = 'investigating' and t.due_on < '2026-11-20'"),
    english: true,
    act: async (page) => {
      for (const fold of await page.locator('main details > summary').all()) await fold.click()
    },
  },
  {
    name: 'question that was answered',
    role: 'official',
    path: (site) => trackWhere(site, "t.state = 'answered'"),
  },
  {
    name: 'finding without an explanation',
    role: 'official',
    path: (site) => trackWhere(site, "t.state = 'investigating'"),
    act: async (page, _site, lang) => {
      const { find } = words(lang).tracks.acts
      await page.getByText(find.title, { exact: true }).click()
      await page.getByRole('button', { name: find.send, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
]

export const trackPages: readonly State[] = [
  ...ofOfficial,
  {
    name: 'report, two ministries side by side',
    role: 'handler',
    path: withTrack("t.finding = 'not-possible'"),
    english: true,
  },
  {
    name: 'report, a ministry asks back',
    role: 'handler',
    path: withTrack("t.state = 'question-back'"),
  },
  { name: 'report, a ministry is late', role: 'handler', path: withTrack("t.due_on < '2026-11-20'") },
  { name: 'report, not for that ministry', role: 'handler', path: withTrack("t.state = 'declined'") },
  {
    name: 'report, what changed in the problem',
    role: 'handler',
    path: (site) =>
      reportWhere(
        site,
        `${mine} and exists (select from desk_statement s where s.report_id = r.id and s.version = 2)`,
      ),
    english: true,
    act: async (page, _site, lang) => {
      await page.getByText(messages[lang].changed.title(1), { exact: true }).first().click()
      await page.locator('ins').first().waitFor()
    },
  },
  { name: 'question to ministries, begun', role: 'handler', path: onStated, english: true },
  {
    name: 'question to ministries, nothing chosen',
    role: 'handler',
    path: onStated,
    act: async (page, _site, lang) => {
      const { compose } = words(lang).tracks
      await page.getByRole('button', { name: compose.begin, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'question to ministries, as they will read it',
    role: 'handler',
    path: onStated,
    act: async (page, _site, lang) => {
      const { compose } = words(lang).tracks
      await page.getByLabel('VWS').check()
      await page.getByLabel(compose.question).fill('Telt een deel van een opleiding mee?')
      await page.getByLabel(compose.purpose).fill('Jullie gaan over de voucher.')
      await page.getByRole('button', { name: compose.begin, exact: true }).click()
      await page.getByRole('heading', { name: compose.preview }).waitFor()
      await page.getByText(compose.write, { exact: true }).click()
    },
  },
]
