// What must be true of reports after something broke: of the database, and of what their reporters were shown.
import { Agent } from 'node:http'
import { base, codeIn } from '../reports/stage.ts'
import { followed, type Met, newBrowser, type Reported } from './reporters.ts'
import { ask } from './stage.ts'

/** Rows that only something half done leaves behind. */
const leftovers = {
  'files of nothing': `select count(*) from stored_file f where owner = 'report'
    and not exists (select from report_file r where r.file_id = f.id)
    and not exists (select from report_draft_file d where d.file_id = f.id)`,
  'drafts of reports that were sent': `select count(*) from report_draft d
    where exists (select from report r where r.wish = d.answers ->> 'wish')`,
  'events of no report': `select count(*) from event e where e.type = 'report.received'
    and not exists (select from report r where r.id::text = e.object_id::text)`,
  'reports without an event': `select count(*) from report r where not exists
    (select from event e where e.type = 'report.received' and e.object_id::text = r.id::text)`,
  'reports without their line in the history': `select count(*) from report r where not exists
    (select from audit a where a.stream = 'report' and a.object_id::text = r.id::text)`,
}

type Row = { readonly wish: string; readonly count: number }

/** Reports that are not there once, and those of which nobody has the code. */
const stored = (rows: readonly Row[], reported: readonly Reported[]): string[] => {
  const told = new Set(reported.map(({ wish }) => wish))
  const there = new Set(rows.map(({ wish }) => wish))
  return [
    ...[...told].filter((wish) => !there.has(wish)).map((wish) => `lost: ${wish}`),
    ...rows.filter(({ count }) => count > 1).map(({ wish, count }) => `stored ${count} times: ${wish}`),
    ...[...there].filter((wish) => !told.has(wish)).map((wish) => `there, and nobody has its code: ${wish}`),
  ]
}

/** What the code of one report, and its form sent once more, do not do. */
const codeFaults = async (
  address: string,
  agent: Agent,
  { wish, code, key }: Reported,
): Promise<string[]> => {
  const browser = newBrowser(address, agent)
  const page = await followed(browser, code)
  const again = await browser.ask('POST', `${base}/versturen`, { key })
  return [
    ...(page.text.includes(wish) ? [] : [`the code does not show its report: ${wish}`]),
    ...(codeIn(again.text) === code ? [] : [`the same form again shows another code: ${wish}`]),
  ]
}

/** What is wrong with these reports; nothing when all is well. Everybody has finished what they began. */
export const faultsOf = async (
  dataDir: string,
  address: string,
  reported: readonly Reported[],
): Promise<string[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 6 })
  const perCode = await Promise.all(reported.map((one) => codeFaults(address, agent, one)))
  agent.destroy()
  // After every form was sent once more: that must have made none.
  const rows = await ask<Row>(dataDir, 'select wish, count(*)::int as count from report group by wish')
  const counts = Object.entries(leftovers).map(async ([name, count]) => {
    const [row] = await ask<{ count: string }>(dataDir, count)
    return Number(row?.count) > 0 ? [`${row?.count} ${name}`] : []
  })
  return [...stored(rows, reported), ...perCode.flat(), ...(await Promise.all(counts)).flat()]
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Pages that said that something was wrong, without saying so in Dutch or without what was typed. */
export const carelessPages = ({ errorPages }: Pick<Met, 'errorPages'>): string[] =>
  errorPages.flatMap(({ status, path, typed, text }) => {
    if (status !== 503) return [`${path}: ${status}`]
    const lost = Object.values(typed).filter(
      (value) => value !== '' && !text.includes(`value="${escaped(value)}"`),
    )
    if (!text.includes('Dit is nog niet bewaard')) return [`${path}: no clear word`]
    return lost.length > 0 ? [`${path}: lost ${lost.join(', ')}`] : []
  })
