// Small labels: plain facts and themes.
import type { ComponentChildren } from 'preact'
import type { Audience } from '#kernel/audience.ts'
import type { Lang } from '#kernel/language.ts'
import { Icon, type IconName } from './icons/icon.tsx'
import { say } from './words.ts'

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

/** What members of the network alone can read, behind the words that it goes with; of all else nothing is said. */
export const ForMembers = ({ audience, lang }: { audience: Audience; lang: Lang }) =>
  audience === 'everyone' ? null : (
    <>
      {'\u2002'}
      <Tag>{say(lang).membersOnly}</Tag>
    </>
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
