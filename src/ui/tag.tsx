// Small labels: plain facts and themes.
import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icons/icon.tsx'

const glyphs = {
  innovatie: 'gear',
  uitstroom: 'house',
  talent: 'star',
  uren: 'clock',
  gezond: 'heart',
  leren: 'book',
  neutraal: 'loop',
} as const satisfies Record<string, IconName>

/** The colour of a theme. Themes are data, colours are not: an unknown one gets the neutral tint. */
export type Tint = keyof typeof glyphs

export const tintOf = (value: string): Tint => (Object.hasOwn(glyphs, value) ? (value as Tint) : 'neutraal')

export const glyphOf = (tint: Tint): IconName => glyphs[tint]

type TagProps = { children: ComponentChildren; href?: string; lang?: string }

/** A plain fact about a thing: region, sector, state. */
export const Tag = ({ children, href, lang }: TagProps) =>
  href === undefined ? (
    <span class="tag" lang={lang}>
      {children}
    </span>
  ) : (
    <a class="tag" href={href} lang={lang}>
      {children}
    </a>
  )

type ThemeTagProps = { label: string; tint: Tint; href?: string; lang?: string }

/** A theme: colour, glyph and name. */
export const ThemeTag = ({ label, tint, href, lang }: ThemeTagProps) => {
  const inside = [<Icon key="glyph" name={glyphs[tint]} />, label]
  const look = `tag th th-${tint}`
  return href === undefined ? (
    <span class={look} lang={lang}>
      {inside}
    </span>
  ) : (
    <a class={look} href={href} lang={lang}>
      {inside}
    </a>
  )
}

/** Tags in a row, as a list. */
export const Tags = ({ tags }: { tags: readonly ComponentChildren[] }) => (
  <ul class="tags">
    {tags.map((tag, at) => (
      <li key={at}>{tag}</li>
    ))}
  </ul>
)
