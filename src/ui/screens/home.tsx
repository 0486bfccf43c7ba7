// The pieces of the front page.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Icon } from '../icons/icon.tsx'
import { Outcome, type OutcomeKind } from '../mark.tsx'
import { glyphOf, type Tint } from '../tag.tsx'

type HeroProps = {
  title: string
  lead: ComponentChildren
  /** under the text: the search form */
  children?: ComponentChildren
  picture: ComponentChildren
  caption?: string
}

/** The opening: one claim, one way in, and work on the loop. */
export const Hero = ({ title, lead, children, picture, caption }: HeroProps) => (
  <div class="hero">
    <div class="wrap">
      <div class="txt">
        <h1>{title}</h1>
        <p class="lead">{lead}</p>
        {children}
      </div>
      <figure>
        {picture}
        {caption !== undefined && <figcaption class="meta">{caption}</figcaption>}
      </figure>
    </div>
  </div>
)

type Door = { title: string; href: string; text: string /** before the text, large */; count?: string }

/** Ways in, some with a number that is a query. */
export const Doors = ({ doors }: { doors: readonly Door[] }) => (
  <ul class="doors">
    {doors.map(({ title, href, text, count }) => (
      <li key={href} class="cover">
        <h2>
          <a href={href}>{title}</a>
        </h2>
        <p>
          {count !== undefined && <b>{count} </b>}
          {text}
        </p>
      </li>
    ))}
  </ul>
)

type ThemeTile = { title: string; titleLang?: string; href: string; tint: Tint; text: string; count: string }

/** The themes as tiles, two columns on a phone; `level` 2 where they come straight after the title of the page. */
export const ThemeTiles = ({ themes, level = 3 }: { themes: readonly ThemeTile[]; level?: 2 | 3 }) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  return (
    <ul class="themes">
      {themes.map(({ title, titleLang, href, tint, text, count }) => (
        <li key={href} class={`theme cover th-${tint}`}>
          <Title>
            <a href={href} lang={titleLang}>
              {title}
            </a>
          </Title>
          <p>{text}</p>
          <p class="n">{count}</p>
          <Icon name={glyphOf(tint)} />
        </li>
      ))}
    </ul>
  )
}

type TryCardProps = {
  lang: Lang
  outcome: OutcomeKind
  title: string
  /** the language of title and text, where it is not that of the page */
  sayLang?: string
  href: string
  text: ComponentChildren
  who: string
}

/** A shared try on the night band; worked and did not work look alike. */
export const TryCard = ({ lang, outcome, title, sayLang, href, text, who }: TryCardProps) => (
  <article class={outcome === 'not' ? 'try not' : 'try'}>
    <Outcome kind={outcome} lang={lang} />
    <h3>
      <a href={href} lang={sayLang}>
        {title}
      </a>
    </h3>
    <p lang={sayLang}>{text}</p>
    <p>{who}</p>
  </article>
)
