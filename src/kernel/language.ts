// The two languages of the interface: Dutch is the source, English is complete and lives under /en.

export const langs = ['nl', 'en'] as const
export type Lang = (typeof langs)[number]

/** The same address in the reader's language: English has /en in front of the Dutch path. */
export const pathIn = (lang: Lang, path: string): string => {
  if (lang === 'nl') return path
  return path === '/' ? '/en' : `/en${path}`
}

/** Takes an address apart into its language and the path that the routes know. */
export const readPath = (pathname: string): { lang: Lang; path: string } => {
  if (pathname === '/en' || pathname === '/en/') return { lang: 'en', path: '/' }
  if (pathname.startsWith('/en/')) return { lang: 'en', path: pathname.slice(3) }
  return { lang: 'nl', path: pathname }
}

const lists = new Map<string, Intl.ListFormat>()

/** Names within a sentence: "VWS, OCW en SZW"; with "of" where one of them is meant. */
export const listed = (
  names: readonly string[],
  lang: Lang,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string => {
  const known = lists.get(lang + type)
  const format = known ?? new Intl.ListFormat(lang, { type })
  if (known === undefined) lists.set(lang + type, format)
  return format.format(names)
}
