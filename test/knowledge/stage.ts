// Articles for the tests of the knowledge module, and ways to read its pages.
import { systemStage } from '#platform/jobs/reaction.ts'
import { execute } from '#platform/write/command.ts'
import { importKnowledge } from '../../src/programme/knowledge/index.ts'
import type { TestSite } from '../start-app.ts'

let made = 0

export type Fields = Readonly<Record<string, unknown>>

/** A news item of 1 November 2026, invented, in both languages; with whatever else is given. */
export const article = (fields: Fields = {}): Fields => {
  made += 1
  return {
    key: `test-${made}`,
    kind: 'news',
    reality: 'invented',
    title: `Proefbericht ${made}`,
    teaser: 'Een regel die uitlegt waar het over gaat.',
    themes: ['gezond-werken'],
    sectors: ['thuiszorg'],
    regions: ['drenthe'],
    owner: 'Redactie',
    publishedOn: '2026-11-01',
    body: [{ p: 'Eerste alinea van de proef.' }],
    en: { title: `Trial item ${made}`, teaser: 'A line that says what it is about.' },
    ...fields,
  }
}

export const meeting = (fields: Fields = {}, event: Fields = {}): Fields =>
  article({
    kind: 'event',
    event: {
      kind: 'regional-meeting',
      organiser: 'Zorgbelang Proefstad',
      startsAt: '2026-12-03T13:00',
      endsAt: '2026-12-03T17:00',
      place: 'Assen',
      online: false,
      visibility: 'public',
      audience: 'Iedereen die mee wil doen',
      accessibility: 'Er is een ringleiding.',
      registration: 'mail',
      ...event,
    },
    ...fields,
  })

export const scheme = (fields: Fields = {}, terms: Fields = {}): Fields =>
  article({
    kind: 'scheme',
    scheme: {
      provider: 'Fonds Proef',
      opensOn: '2026-10-01',
      closesOn: '2026-11-30',
      url: 'https://voorbeeld.invalid/regeling',
      ...terms,
    },
    ...fields,
  })

export const load = async (site: TestSite, ...records: readonly Fields[]) =>
  (await execute(importKnowledge, systemStage(site.open.house, site.now()) as never, { records })).out

export const text = async (site: TestSite, path: string): Promise<string> =>
  (await site.visitor().get(path)).text

export const status = async (site: TestSite, path: string): Promise<number> =>
  (await site.visitor().get(path)).status

const unescaped = (html: string): string =>
  html
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&amp;/g, '&')

/** What a reader sees of a page: no tags, no attributes, no head. */
export const seen = (html: string): string =>
  unescaped(
    html
      .slice(html.indexOf('<body>'))
      .replace(/<[^>"]*(?:"[^"]*"[^>"]*)*>/g, ' ')
      .replace(/\s+/g, ' '),
  )

/** The part of a page that holds what was chosen, and the part that fits by being for everything. */
export const halves = (html: string): readonly [string, string] => {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  const at = main.search(/<h2>(Ook voor jouw keuze|Also for your choice)<\/h2>/)
  return at < 0 ? [main, ''] : [main.slice(0, at), main.slice(at)]
}

const listOf = (html: string): string => /<ul class="(?:rows|dates[^"]*)">.*?<\/ul>/s.exec(html)?.[0] ?? ''

/** The titles in the first list of a piece of a page. */
export const titles = (html: string): string[] =>
  [...listOf(html).matchAll(/<h3>(.*?)<\/h3>/gs)].map((match) =>
    unescaped((match[1] ?? '').replace(/<[^>]*>/g, '')),
  )

export type Option = { readonly name: string; readonly value: string; readonly count: number }

/** The filters of a list with the numbers beside them. */
export const options = (html: string): Option[] =>
  [
    ...html.matchAll(
      /<input type="checkbox" name="([^"]+)" value="([^"]+)"[^>]*>.*?<span class="num">(\d+)<\/span>/gs,
    ),
  ].map(([, name = '', value = '', count]) => ({ name, value, count: Number(count) }))

/** Every row of a list, over all its pages. */
export const wholeList = async (site: TestSite, path: string): Promise<string[]> => {
  const [first] = halves(await text(site, path))
  const next = /<a class="btn line" rel="next" href="([^"]+)"/.exec(first)?.[1]
  return [...titles(first), ...(next ? await wholeList(site, unescaped(next)) : [])]
}
