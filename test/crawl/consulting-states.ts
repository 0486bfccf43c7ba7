// Questions to experts: made on the desk, read and answered by who was asked, ended, and told to the reporter.
import type { LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import { mine, reportWhere } from './desk-states.ts'
import type { State } from './state.ts'

const advice = '/werk/raad'

const consultationWhere = async (site: LiveSite, where: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>(
    `select id from desk_consultation where ended_on is null and ${where} order by question limit 1`,
  )
  if (row === undefined) throw new Error(`the village has no question to an expert ${where}`)
  return `${advice}/${row.id}`
}

const asked = (site: LiveSite) => consultationWhere(site, "state = 'asked' and read_on is null")
const consulted = (site: LiveSite) =>
  reportWhere(site, 'exists (select from desk_consultation c where c.report_id = r.id)')
const onStated = async (site: LiveSite): Promise<string> =>
  `${await reportWhere(site, `${mine} and r.state = 'problem-stated'`)}/deskundige`

const ofExpert: readonly State[] = [
  { name: 'questions to an expert', role: 'jurist', path: () => advice, english: true },
  { name: 'questions to an expert, none', role: 'member', path: () => advice, english: true },
  { name: 'work of an expert', role: 'jurist', path: () => '/mijn' },
  { name: 'question to an expert', role: 'jurist', path: asked, english: true },
  {
    name: 'question to an expert, sent empty',
    role: 'jurist',
    path: asked,
    act: async (page, _site, lang) => {
      await page.getByRole('button', { name: words(lang).consulting.advice.send, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'question to an expert, answered',
    role: 'researcher',
    path: (site) => consultationWhere(site, "state = 'answered'"),
    english: true,
  },
]

export const consultingPages: readonly State[] = [
  ...ofExpert,
  { name: 'report, experts in each state', role: 'handler', path: consulted, english: true },
  { name: 'question to an expert, begun', role: 'handler', path: onStated, english: true },
  {
    name: 'question to an expert, begun with nothing',
    role: 'handler',
    path: onStated,
    act: async (page, _site, lang) => {
      const { compose } = words(lang).consulting
      await page.getByRole('button', { name: compose.begin, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'question to an expert, as they will read it',
    role: 'handler',
    path: onStated,
    act: async (page, _site, lang) => {
      const { compose } = words(lang).consulting
      await page.getByLabel(compose.name).fill('Iemand van de branche')
      await page.getByLabel(compose.email).fill('iemand@branche.invalid')
      await page.getByLabel(compose.question).fill('Hoe doen anderen dit?')
      await page.getByLabel(compose.purpose).fill('Jij kent de branche.')
      await page.getByRole('button', { name: compose.begin, exact: true }).click()
      await page.getByRole('heading', { name: compose.preview }).waitFor()
      await page.getByText(compose.write, { exact: true }).click()
    },
  },
]
