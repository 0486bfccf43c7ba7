// A part of a page that another module fills: a heading, rows, the whole list behind it, or why there is nothing.
import { type Lang, pathIn } from '#kernel/language.ts'
import { LinkButton, MoreLink } from '../button.tsx'
import { EmptyState } from '../card.tsx'
import { Section } from '../layout.tsx'
import { Dates } from './dates.tsx'

export type Part = {
  readonly title: string
  readonly rows: readonly { title: string; titleLang?: string; path: string; meta: string }[]
  readonly empty: { readonly text: string; readonly label: string; readonly path: string }
  readonly more?: { readonly label: string; readonly path: string }
}

/** One part; an empty one says what to do instead. */
export const PartSection = ({ part, lang }: { part: Part; lang: Lang }) => (
  <Section
    title={part.title}
    {...(part.rows.length > 0 && part.more
      ? { more: <MoreLink href={pathIn(lang, part.more.path)}>{part.more.label}</MoreLink> }
      : {})}
  >
    {part.rows.length === 0 ? (
      <EmptyState title={part.empty.text} level={3}>
        <LinkButton href={pathIn(lang, part.empty.path)} weight="second">
          {part.empty.label}
        </LinkButton>
      </EmptyState>
    ) : (
      <Dates
        lang={lang}
        items={part.rows.map((row) => ({
          title: row.title,
          ...(row.titleLang === undefined ? {} : { titleLang: row.titleLang }),
          href: pathIn(lang, row.path),
          line: row.meta,
        }))}
      />
    )}
  </Section>
)
