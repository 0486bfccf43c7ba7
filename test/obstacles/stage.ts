// Records of answers and knelpunten for tests, and the commands that load them.
import type { Lang } from '#kernel/language.ts'
import { pathIn } from '#kernel/language.ts'
import { importAnswers, importObstacles } from '../../src/programme/obstacles/index.ts'
import type { TestSite } from '../start-app.ts'
import { asSystem } from '../trust/stage.ts'

export const hub = '/ruimte-in-de-regels'

type Fields = Readonly<Record<string, unknown>>

const about = (title: string): Fields => ({
  key: title,
  reality: 'invented',
  level: 'law',
  sources: [],
  title,
  themes: ['gezond-werken'],
  nationwide: true,
  bodies: ['vws'],
  publishedOn: '2026-11-20',
})

export const answer = (title: string, fields: Fields = {}): Fields => ({
  ...about(title),
  verdict: 'yes',
  sentence: `Zin bij ${title}`,
  explanation: [],
  steps: [],
  confirmedBy: 'vws',
  confirmedOn: '2026-11-01',
  validUntil: '2027-11-01',
  en: { title: `In English: ${title}`, sentence: 'A sentence.' },
  ...fields,
})

export const obstacle = (title: string, fields: Fields = {}): Fields => ({
  ...about(title),
  phase: 'in-research',
  summary: `Kort: ${title}`,
  inTheWay: 'Een regel.',
  nowYou: [],
  since: '2026-01-01',
  changedOn: '2026-11-20',
  en: { title: `In English: ${title}`, summary: 'In short.' },
  ...fields,
})

export const loadAnswers = async (site: TestSite, ...records: Fields[]): Promise<void> => {
  await asSystem(site, importAnswers, { records })
  await site.drain()
}

export const loadObstacles = async (site: TestSite, ...records: Fields[]): Promise<void> => {
  await asSystem(site, importObstacles, { records })
  await site.drain()
}

export const read = async (site: TestSite, path: string, lang: Lang = 'nl'): Promise<string> => {
  const reply = await site.visitor().get(pathIn(lang, path))
  if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.location ?? ''}`)
  return reply.text
}

export const plain = (html: string): string =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
