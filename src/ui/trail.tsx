// The thread of a thing, and every list of steps: what led to this, where it is, what comes.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { colonAfter, say } from './words.ts'

export type TrailItem = {
  /** done, now, next: steps; no: ended without success; here: this page; here-no: this page, not succeeded; label: a heading */
  kind: 'done' | 'now' | 'next' | 'no' | 'here' | 'here-no' | 'label'
  /** what it is and when: "Ervaring · juni 2023" */
  step?: string
  title: string
  titleLang?: string
  /** what follows the title, or stands under it */
  text?: ComponentChildren
  href?: string
}

const classes: Readonly<Record<TrailItem['kind'], string | undefined>> = {
  done: undefined,
  now: 'now',
  next: 'next',
  no: 'no',
  here: 'here',
  'here-no': 'here ring',
  label: 'lbl',
}

const unseenWord = (kind: TrailItem['kind'], lang: Lang): string | undefined => {
  const words = say(lang).trail
  if (kind === 'here-no') return words.here
  if (kind === 'done' || kind === 'label') return undefined
  return words[kind]
}

const Step = ({ item, lang }: { item: TrailItem; lang: Lang }) => {
  const unseen = unseenWord(item.kind, lang)
  const name = (
    <>
      {unseen && <span class="vh">{unseen} </span>}
      {item.href === undefined ? <span lang={item.titleLang}>{item.title}</span> : null}
      {item.href !== undefined && (
        <a href={item.href} lang={item.titleLang}>
          {item.title}
        </a>
      )}
    </>
  )
  if (item.step !== undefined)
    return (
      <>
        <span class="step">{item.step}</span>
        <p>
          {name}
          {item.text !== undefined && (
            <>
              {`${colonAfter(item.title)} `}
              {item.text}
            </>
          )}
        </p>
      </>
    )
  return (
    <>
      <b>{name}</b>
      {item.text !== undefined && <p class="meta">{item.text}</p>}
    </>
  )
}

type TrailProps = { lang: Lang; items: readonly TrailItem[]; headings?: 'h3' | 'h4' }

/** Steps under each other on one line. A label inside is a heading: mind the level. */
export const Trail = ({ lang, items, headings: Label = 'h3' }: TrailProps) => (
  <ol class="trail">
    {items.map((item, at) => (
      <li key={at} class={classes[item.kind]} aria-current={item.kind === 'now' ? 'step' : undefined}>
        {item.kind === 'label' ? <Label>{item.title}</Label> : <Step item={item} lang={lang} />}
      </li>
    ))}
  </ol>
)
