// Things set apart: cards, notes, notices and the empty state.
import type { ComponentChildren } from 'preact'
import { Icon } from './icons/icon.tsx'

type CardProps = {
  title?: string
  level?: 2 | 3
  tone?: 'plain' | 'cream' | 'pine'
  id?: string
  /** makes the whole card follow this link, which sits in the title */
  href?: string
  children?: ComponentChildren
}

/** For something apart: a contact, a form, a related thing. Lists are rows, not cards. */
export const Card = ({ title, level = 2, tone = 'plain', id, href, children }: CardProps) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const look = ['card', tone === 'plain' ? '' : tone, href === undefined ? '' : 'cover']
    .filter(Boolean)
    .join(' ')
  const Box: 'section' | 'div' = title === undefined ? 'div' : 'section'
  return (
    <Box class={look} id={id}>
      {title !== undefined && <Title>{href === undefined ? title : <a href={href}>{title}</a>}</Title>}
      {children}
    </Box>
  )
}

type NoteProps = { children: ComponentChildren; tone?: 'sun' | 'pine' }

/** A remark beside the text: an example, a condition, a tip. */
export const Note = ({ children, tone = 'sun' }: NoteProps) => (
  <div class={tone === 'sun' ? 'note' : 'note pine'}>{children}</div>
)

/** "Bewaard.": what just happened, read aloud when the page opens. */
export const Notice = ({ children }: { children: ComponentChildren }) => (
  <div class="notice" id="melding" role="status">
    <Icon name="done" />
    <div>{children}</div>
  </div>
)

type EmptyStateProps = { title: string; level?: 2 | 3; children: ComponentChildren }

/** Nothing here yet: why, and what the reader can do next. Never a dead end. */
export const EmptyState = ({ title, level = 2, children }: EmptyStateProps) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  return (
    <div class="empty">
      <Title>{title}</Title>
      {children}
    </div>
  )
}
