// Agenda and news: things that have a day.
import type { ComponentChildren } from 'preact'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { DayBadge } from '../prose.tsx'

export type DatedItem = {
  title: string
  titleLang?: string
  href: string
  /** time and place, or what it is */
  line?: ComponentChildren
  /** shown large in front; left out where the line says it, as for news */
  day?: Day
}

type DatesProps = { lang: Lang; items: readonly DatedItem[]; level?: 2 | 3 }

/** Meetings with a large day in front, or, when no item has a day, plain dated lines. */
export const Dates = ({ lang, items, level = 3 }: DatesProps) => {
  const Title: 'h2' | 'h3' = level === 2 ? 'h2' : 'h3'
  const plain = items.every(({ day }) => day === undefined)
  return (
    <ul class={plain ? 'dates plain' : 'dates'}>
      {items.map(({ title, titleLang, href, line, day }) => (
        <li key={href}>
          {day === undefined ? !plain && <span /> : <DayBadge day={day} lang={lang} />}
          <div>
            <Title>
              <a href={href} lang={titleLang}>
                {title}
              </a>
            </Title>
            {line !== undefined && <p class="meta">{line}</p>}
          </div>
        </li>
      ))}
    </ul>
  )
}
