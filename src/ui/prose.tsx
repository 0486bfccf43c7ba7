// Running text: paragraphs, points, steps, days, and pieces in another language.
import type { ComponentChildren } from 'preact'
import { type Day, dateAndTime, dayNumber, longDate, plainDate, shortMonth } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { linkedParts, paragraphs } from '#kernel/text.ts'
import { say } from './words.ts'

/** Plain text from a person as paragraphs: an empty line parts them, other line ends stay. */
export const Prose = ({ text, lang }: { text: string; lang?: string }) => (
  <div class="text said" lang={lang}>
    {paragraphs(text).map((paragraph, at) => (
      <p key={at}>{paragraph}</p>
    ))}
  </div>
)

/** A line of text in which `[a page](/its/address)` is a link, in the language of the reader. */
export const Linked = ({ text, lang }: { text: string; lang: Lang }) => (
  <>
    {linkedParts(text).map((part, at) =>
      part.path === undefined ? (
        part.text
      ) : (
        <a key={at} href={pathIn(lang, part.path)}>
          {part.text}
        </a>
      ),
    )}
  </>
)

type ItemsProps = { items: readonly ComponentChildren[] }

/** Points in no order. */
export const Bullets = ({ items }: ItemsProps) => (
  <ul>
    {items.map((item, at) => (
      <li key={at}>{item}</li>
    ))}
  </ul>
)

/** What to do, in this order; `lined` for steps of more than a line. */
export const Steps = ({ items, lined }: ItemsProps & { lined?: boolean }) => (
  <ol class={lined ? 'checks' : undefined}>
    {items.map((item, at) => (
      <li key={at}>{lined ? <div>{item}</div> : item}</li>
    ))}
  </ol>
)

type TimeOfProps = { lang: Lang } & ({ day: Day; form?: 'long' | 'plain' } | { moment: Date })

/** A day or moment in words, and for machines: long has the weekday, plain has not. */
export const TimeOf = (props: TimeOfProps) => {
  if ('moment' in props)
    return <time dateTime={props.moment.toISOString()}>{dateAndTime(props.moment, props.lang)}</time>
  const write = props.form === 'long' ? longDate : plainDate
  return <time dateTime={props.day}>{write(props.day, props.lang)}</time>
}

/** A big day number with its month, for agendas. */
export const DayBadge = ({ day, lang }: { day: Day; lang: Lang }) => {
  return (
    <time dateTime={day}>
      {dayNumber(day)}
      <span>{shortMonth(day, lang)}</span>
    </time>
  )
}

type ForeignProps = {
  /** the language of the content */
  lang: string
  /** the language of the interface around it */
  within: Lang
  block?: boolean
  children: ComponentChildren
}

/** Content in its own language inside a page in another; adds nothing when they are the same. */
export const Foreign = ({ lang, within, block, children }: ForeignProps) => {
  if (lang === within) return <>{children}</>
  return block ? <div lang={lang}>{children}</div> : <span lang={lang}>{children}</span>
}

type CodeDisplayProps = {
  lang: Lang
  code: string
  title?: string
  level?: 2 | 3
  children?: ComponentChildren
}

/** A code to keep, in groups of four so that it can be copied by hand; children: ways to keep it. */
export const CodeDisplay = ({ lang, code, title, level = 2, children }: CodeDisplayProps) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const groups = code.replace(/[\s-]/g, '').match(/.{1,4}/g) ?? []
  return (
    <div class="code">
      <Title>{title ?? say(lang).code.title}</Title>
      <p class="val" translate={false}>
        {groups.map((group, at) => (
          <span key={at}>{group} </span>
        ))}
      </p>
      {children}
    </div>
  )
}
