// A row of a list of answers or knelpunten: the theme's glyph, the mark, the title, a sentence, the facts.
import type { ComponentChildren } from 'preact'
import { pathIn } from '#kernel/language.ts'
import { Icon } from '#ui/icons/icon.tsx'
import { glyphOf, tintOf } from '#ui/tag.tsx'
import type { About, Speech } from './speech.ts'

/** What can be done with the row of this address and title. */
export type ActsOf = (slug: string, title: string) => ComponentChildren

type RuleRowProps = {
  speech: Speech
  about: About
  path: string
  title: string
  /** the language of title and sentence */
  locale: string
  /** the verdict or the outcome */
  mark: ComponentChildren
  sentence: string | null
  /** the language of the sentence, where it is not that of the title */
  sentenceLocale?: string
  meta: string
  /** what can be done with it; the row as a whole is no link then */
  acts?: ComponentChildren
}

export const RuleRow = ({ speech, about, path, title, locale, mark, meta, acts, ...said }: RuleRowProps) => {
  const { sentence, sentenceLocale = locale } = said
  const { lang, words } = speech
  const [first = ''] = about.all_themes ? [] : about.themes
  const tint = tintOf(words.themes.get(first)?.tint ?? '')
  const foreign = locale === lang ? undefined : locale
  return (
    <li class={acts === undefined ? 'krow cover short' : 'krow short'}>
      <span class={`gl th-${tint}`}>
        <Icon name={glyphOf(tint)} />
      </span>
      <div>
        <p>{mark}</p>
        <h3>
          <a href={pathIn(lang, path)} lang={foreign}>
            {title}
          </a>
        </h3>
        {sentence !== null && <p lang={sentenceLocale === lang ? undefined : sentenceLocale}>{sentence}</p>}
        <p class="meta">{meta}</p>
        {acts}
      </div>
    </li>
  )
}
