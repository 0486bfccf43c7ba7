// The large pieces a page is laid out with: head, bands, columns, sections.
import type { ComponentChildren } from 'preact'
import { LoopOrnament } from './icons/logo.tsx'

type Some = { children: ComponentChildren }

type HeadProps = {
  title: string
  /** language of the title, where it is not that of the page */
  titleLang?: string
  /** the line above the title: what kind of page, which state, since when */
  kind?: ComponentChildren
  lead?: ComponentChildren
  tags?: ComponentChildren
  /** buttons; see `Buttons` */
  actions?: ComponentChildren
  /** cream: the head of a detail page, with the loop; plain: lists, forms, work; night: a closed room */
  ground?: 'cream' | 'plain' | 'night'
  children?: ComponentChildren
}

const grounds = { cream: 'head', plain: 'head plain', night: 'head room-h' } as const

/** The top of a page under the breadcrumbs: what this is, and what you can do with it. */
export const Head = ({
  title,
  titleLang,
  kind,
  lead,
  tags,
  actions,
  ground = 'plain',
  children,
}: HeadProps) => (
  <div class={grounds[ground]}>
    <div class="wrap">
      {ground === 'cream' && <LoopOrnament />}
      {kind && <div class="kind">{kind}</div>}
      <h1 lang={titleLang}>{title}</h1>
      {lead && <p class="lead">{lead}</p>}
      {tags}
      {actions}
      {children}
    </div>
  </div>
)

/** The measure of the page: content never touches the edge of the screen. */
export const Wrap = ({ children, wide, narrow }: Some & { wide?: boolean; narrow?: boolean }) => (
  <div class={wide ? 'wrap wide' : narrow ? 'wrap narrow' : 'wrap'}>{children}</div>
)

type BandProps = Some & { ground?: 'plain' | 'cream' | 'night'; wide?: boolean }

/** A full-width strip with its own ground and room above and below. */
export const Band = ({ children, ground = 'plain', wide }: BandProps) => (
  <div class={ground === 'plain' ? 'band' : `band ${ground}`}>
    <Wrap wide={wide === true}>{children}</Wrap>
  </div>
)

type ColumnsProps = {
  main: ComponentChildren
  side: ComponentChildren
  /** right: facts and cards beside a text; left: filters before a list; half: two equal parts */
  place?: 'right' | 'left' | 'half'
}

const places = { right: 'cols side-r', left: 'cols side-l', half: 'cols half' } as const

/** Two columns on a desk, one on a phone: main first, but filters (`left`) come before their list. */
export const Columns = ({ main, side, place = 'right' }: ColumnsProps) => {
  const mainPart = <div class="stack">{main}</div>
  const sidePart = <div class="stack">{side}</div>
  return <div class={places[place]}>{place === 'left' ? [sidePart, mainPart] : [mainPart, sidePart]}</div>
}

type SectionProps = Some & {
  title: string
  /** for links within the page */
  id?: string
  level?: 2 | 3
  /** a link at the right of the title; see `MoreLink` */
  more?: ComponentChildren
  intro?: ComponentChildren
}

/** A part of a page with its heading. */
export const Section = ({ title, id, level = 2, more, intro, children }: SectionProps) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  if (!more && !intro)
    return (
      <section class="sec" id={id}>
        <Title>{title}</Title>
        {children}
      </section>
    )
  return (
    <section class="sec" id={id}>
      <div class="band-h">
        <Title>{title}</Title>
        {more}
        {intro && <p class="meta">{intro}</p>}
      </div>
      {children}
    </section>
  )
}

/** Cards or results beside each other, as many as fit; `two` keeps them wide. */
export const Grid = ({ children, two }: Some & { two?: boolean }) => (
  <div class={two ? 'grid two' : 'grid'}>{children}</div>
)

/** Things under each other with even room. */
export const Stack = ({ children }: Some) => <div class="stack">{children}</div>
