// A dossier on the agenda of a table: written, read as the table will, waited for past its day, declined, decided.
import type { Page } from 'playwright-core'
import type { Lang } from '#kernel/language.ts'
import type { LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import { mine, reportWhere } from './desk-states.ts'
import type { State } from './state.ts'

const withItem = (where: string) => (site: LiveSite) =>
  reportWhere(
    site,
    `${mine} and exists (select from desk_agenda_item i where i.report_id = r.id and ${where})`,
  )

const late = "i.state = 'taken-up' and i.expected_on < '2026-11-23'"

const sheetOf = async (site: LiveSite): Promise<string> => {
  const [row] = await site.sql<{ id: string; report_id: string }>(
    `select i.id, i.report_id from desk_agenda_item i where ${late}`,
  )
  return `/werk/meldingen/${row?.report_id}/agenda/${row?.id}/blad`
}

const compose = async (site: LiveSite): Promise<string> =>
  `${await reportWhere(site, `${mine} and r.state = 'problem-stated' and r.origin = 'reported'`)}/agenda`

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const sendEmpty =
  (act: 'decide' | 'decline' | 'expect') => async (page: Page, _site: LiveSite, lang: Lang) => {
    const t = words(lang).agenda.acts[act]
    await page.getByText(t.title, { exact: true }).click()
    await press(page, t.send)
    await page.getByRole('alert').waitFor()
  }

export const agendaPages: readonly State[] = [
  { name: 'report, a table is late', role: 'handler', path: withItem(late), english: true },
  {
    name: 'report, a table is late, read by the coordinator',
    role: 'coordinator',
    path: withItem(late),
  },
  {
    name: 'report, a table is late, every form open',
    role: 'handler',
    path: withItem(late),
    act: async (page) => {
      for (const fold of await page.locator('#tafels details > summary').all()) await fold.click()
    },
  },
  {
    name: 'report, a decision without words',
    role: 'handler',
    path: withItem(late),
    act: sendEmpty('decide'),
  },
  {
    name: 'report, a table declines without words',
    role: 'handler',
    path: withItem(late),
    english: true,
    act: sendEmpty('decline'),
  },
  { name: 'report, later without a day', role: 'handler', path: withItem(late), act: sendEmpty('expect') },
  {
    name: 'report, a table declined',
    role: 'handler',
    path: withItem("i.state = 'declined'"),
    english: true,
  },
  { name: 'report, a table decided', role: 'handler', path: withItem("i.state = 'ended'") },
  { name: 'what a table gets, on a sheet', role: 'handler', path: sheetOf, english: true },
  { name: 'reports that lie with a table', role: 'handler', path: () => '/werk/meldingen?zet=tafel' },
  { name: 'agenda of a table, begun', role: 'handler', path: compose, english: true },
  {
    name: 'agenda of a table, nothing filled in',
    role: 'handler',
    path: compose,
    english: true,
    act: async (page, _site, lang) => {
      await press(page, words(lang).agenda.compose.begin)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'agenda of a table, as the table will read it',
    role: 'handler',
    path: compose,
    act: async (page, _site, lang) => {
      const t = words(lang).agenda.compose
      await page.getByLabel('Commissie Werken in de Zorg').check()
      await page.getByLabel(t.heading).fill('Een korte cursus uit de voucher')
      await page.getByLabel(t.ask, { exact: false }).fill('Wie past de regeling aan? Vragen: 070-3407911.')
      await press(page, t.begin)
      await page.getByRole('heading', { name: t.preview }).waitFor()
      await page.getByText(t.write, { exact: true }).click()
    },
  },
]
