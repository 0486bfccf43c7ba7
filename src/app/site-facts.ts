// What search engines are told about the network and its site, on the front page.
import { pathIn } from '#kernel/language.ts'
import type { Ctx } from '#platform/http/env.ts'
import { messages } from './messages.ts'

const context = 'https://schema.org'

/** The organisation, and the site with its own search. */
export const siteFacts = (c: Ctx): readonly object[] => {
  const { lang, stage } = c.var
  const t = messages[lang]
  const origin = stage.house.origin()
  const organisation = `${origin}/#organisatie`
  const find = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${origin}${pathIn(lang, '/zoeken')}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  }
  return [
    {
      '@context': context,
      '@type': 'Organization',
      '@id': organisation,
      name: t.siteName,
      url: `${origin}/`,
      logo: `${origin}/favicon.svg`,
    },
    {
      '@context': context,
      '@type': 'WebSite',
      name: t.siteName,
      url: origin + pathIn(lang, '/'),
      inLanguage: lang,
      publisher: { '@id': organisation },
      potentialAction: find,
    },
  ]
}
