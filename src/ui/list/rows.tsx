// Dense lists: rows between hairlines, the whole row clickable by one link.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Icon, type IconName } from '../icons/icon.tsx'
import { Evidence, type EvidenceKind } from '../mark.tsx'
import { glyphOf, type Tint } from '../tag.tsx'

/** The list around `Row`s; each row is its own list item. */
export const Rows = ({ children }: { children: ComponentChildren }) => <ul class="rows">{children}</ul>

type Figure = { value: ComponentChildren; evidence?: EvidenceKind; text: ComponentChildren }

export type RowProps = {
  lang: Lang
  href: string
  title: string
  titleLang?: string
  level?: 2 | 3
  /** one line: where, who, since when */
  meta?: ComponentChildren
  /** colour and glyph of the theme */
  tint?: Tint
  /** another glyph than that of the theme */
  glyph?: IconName
  /** the main result, inline */
  figure?: Figure
  /** instead of a figure: an outcome, a state, a date */
  aside?: ComponentChildren
}

const FigurePart = ({ figure, lang }: { figure: Figure; lang: Lang }) => (
  <p class="r">
    <span>
      <b>{figure.value}</b> {figure.evidence !== undefined && <Evidence kind={figure.evidence} lang={lang} />}
    </span>
    <span>{figure.text}</span>
  </p>
)

/** One thing in a list: its title is the only link, a result or state stands at the right. */
export const Row = (props: RowProps) => {
  const { lang, href, title, titleLang, level = 3, meta, tint, figure, aside } = props
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const glyph = props.glyph ?? (tint === undefined ? undefined : glyphOf(tint))
  const parts = [
    glyph === undefined ? 'bare' : '',
    figure === undefined && aside === undefined ? 'short' : '',
  ]
  return (
    <li class={['krow', 'cover', ...parts].filter(Boolean).join(' ')}>
      {glyph !== undefined && (
        <span class={`gl th-${tint ?? 'neutraal'}`}>
          <Icon name={glyph} />
        </span>
      )}
      <div>
        <Title>
          <a href={href} lang={titleLang}>
            {title}
          </a>
        </Title>
        {meta !== undefined && <p class="meta">{meta}</p>}
      </div>
      {figure !== undefined && <FigurePart figure={figure} lang={lang} />}
      {figure === undefined && aside !== undefined && <div class="aside">{aside}</div>}
    </li>
  )
}
