// Moving through a list, and between lists.
import type { Lang } from '#kernel/language.ts'
import { say } from '../words.ts'

type PagerProps = { lang: Lang; previous?: string; next?: string }

/** Previous and next; where there is none, it says so. No page numbers: lists move while people read. */
export const Pager = ({ lang, previous, next }: PagerProps) => {
  const words = say(lang).list
  return (
    <nav class="pager" aria-label={words.pages}>
      {previous === undefined ? (
        <span class="quiet">{words.begin}</span>
      ) : (
        <a class="btn line" rel="prev" href={previous}>
          {words.previous}
        </a>
      )}
      {next === undefined ? (
        <span class="quiet">{words.end}</span>
      ) : (
        <a class="btn line" rel="next" href={next}>
          {words.next}
        </a>
      )}
    </nav>
  )
}

export type Tab = { label: string; href: string; count?: string; current?: boolean }

/** Links to the parts of one thing; the current one is marked. They are pages, not panels. */
export const Tabs = ({ label, tabs }: { label: string; tabs: readonly Tab[] }) => (
  <nav class="tabs" aria-label={label}>
    {tabs.map((tab) => (
      <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
        {tab.label} {tab.count !== undefined && <span class="num">{tab.count}</span>}
      </a>
    ))}
  </nav>
)
