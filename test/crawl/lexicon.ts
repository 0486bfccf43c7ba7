// Words that no reader should meet: codes, unformatted values, and the other language where nothing says so.
import type { Lang } from '#kernel/language.ts'
import { messages as audience } from '../../src/app/audience/audiences.ts'
import { messages as app } from '../../src/app/messages.ts'
import { messages as accounts } from '../../src/commons/accounts/messages.ts'
import { messages as search } from '../../src/commons/search/messages.ts'
import { messages as knowledge } from '../../src/programme/knowledge/messages.ts'
import { eventKinds } from '../../src/programme/knowledge/schema.ts'
import { messages as koplopers } from '../../src/programme/koplopers/messages.ts'
import { tipOutcomes, tipStates } from '../../src/programme/koplopers/tips/schema.ts'
import { messages as reports } from '../../src/programme/obstacles/reports/messages.ts'
import { messages as regions } from '../../src/programme/regions/messages.ts'
import { say } from '../../src/ui/words.ts'
import type { TestSite } from '../start-app.ts'
import type { PageText, Piece } from './page-text.ts'

const other = (lang: Lang): Lang => (lang === 'nl' ? 'en' : 'nl')

const textsIn = (node: unknown): string[] => {
  if (typeof node === 'string') return [node]
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(textsIn) : []
}

const books: readonly Readonly<Record<Lang, unknown>>[] = [
  app,
  audience,
  accounts,
  search,
  knowledge,
  koplopers,
  regions,
  reports,
  { nl: say('nl'), en: say('en') },
]

const interfaceTexts = (lang: Lang): Set<string> => new Set(books.flatMap((book) => textsIn(book[lang])))

/** Everyday words that stand in almost every sentence of one language and in none of the other. */
const everyday: Readonly<Record<Lang, RegExp>> = {
  nl: /(?<![\p{L}-])(een|niet|wordt|naar|jouw|hebben|zijn|ook|geef|bekijk|volgende|vorige|mijn|onze|maar)(?![\p{L}-])/iu,
  en: /(?<![\p{L}-])(the|your|which|with|this|from|have|they|that|and)(?![\p{L}-])/iu,
}

const rawValues = [
  /\bundefined\b/,
  /\bnull\b/,
  /\bNaN\b/,
  /\[object/,
  /\$\{/,
  /\b\d{4}-\d\d-\d\d\b/,
  /Invalid Date/,
]

/** Words that are the same in both languages, and names. */
const shared = new Set(['Koploper', 'Koplopers', 'Actie Leer Netwerk'])

export type Lexicon = {
  /** what stands on this page and should not, in words for a failing test */
  leaks(page: PageText): string[]
}

type Term = { readonly code: string; readonly nl: string; readonly en: string }

const isCode = (code: string): boolean => code.includes('-')

/** Made of the vocabulary of this database and the messages of all modules. */
export const makeLexicon = async (site: TestSite): Promise<Lexicon> => {
  const terms = await site.sql<Term>(`
    select slug as code, name_nl as nl, name_en as en from theme union all
    select slug, name_nl, name_en from sector union all
    select slug, name, name from region union all
    select code, name_nl, name_en from party_group union all
    select code, name_nl, name_en from party_kind union all
    select code, name_nl, name_en from programme_line`)
  const codes = [
    ...terms.map(({ code }) => code),
    ...tipStates,
    ...tipOutcomes,
    ...eventKinds,
    'nominated-by-others',
  ]
  const names = (lang: Lang): string[] =>
    terms.filter((term) => term.nl.toLowerCase() !== term.en.toLowerCase()).map((term) => term[lang])
  const own = { nl: interfaceTexts('nl'), en: interfaceTexts('en') }
  const foreign = {
    nl: new Set(
      [...own.en, ...names('en')].filter((text) => !own.nl.has(text) && !names('nl').includes(text)),
    ),
    en: new Set(
      [...own.nl, ...names('nl')].filter((text) => !own.en.has(text) && !names('en').includes(text)),
    ),
  }
  const code = new RegExp(`(?<![\\w/-])(${codes.filter(isCode).join('|')})(?![\\w-])`)
  const plural =
    /(?<![\d.,])1 (Koplopers|initiatieven|regio’s|regions|minuten|minutes|uren|hours|dagen|days|weken|weeks|mensen|people|plannen|plans|resultaten|results)\b/
  const leaksOf = ({ text, lang }: Piece): string[] => {
    if (text.includes('://')) return []
    const found = [code, plural, ...rawValues]
      .filter((pattern) => pattern.test(text))
      .map(() => `value: ${text}`)
    if (lang !== 'nl' && lang !== 'en') return [...found, `language ${lang}: ${text}`]
    const parts = [text, ...text.split(/ · |, /)]
    if (
      parts.some((part) => foreign[lang].has(part) && !shared.has(part)) ||
      everyday[other(lang)].test(text)
    )
      found.push(`not ${lang}: ${text}`)
    return found
  }
  return { leaks: (page) => page.pieces.flatMap(leaksOf) }
}
