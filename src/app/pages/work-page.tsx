import { type Day, longDate, nearDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { FollowedList, WorkItem } from '#platform/module.ts'
import { MoreLink } from '#ui/button.tsx'
import { EmptyState, Notice } from '#ui/card.tsx'
import { Band, Head, Section } from '#ui/layout.tsx'
import { FollowedItems, WorkList } from '#ui/list/work-list.tsx'
import { Foreign } from '#ui/prose.tsx'
import type { Tone } from '#ui/turn.tsx'
import type { Words } from '../messages.ts'

/** A line of work with what the calendar says of it: working days left, negative when late; null without a term. */
export type DatedWork = WorkItem & { readonly daysLeft: number | null }

type WorkProps = {
  t: Words
  lang: Lang
  name: string
  today: Day
  items: readonly DatedWork[]
  /** what the reader follows, a list for each module */
  followed: readonly FollowedList[]
  /** the reader just stopped following something */
  stopped: boolean
}

const isLate = (item: DatedWork, today: Day): boolean => item.due !== null && item.due < today

/** What the term says; a term that ended in the weekend is late without a working day having passed. */
const dueWords = (t: Words, item: DatedWork, today: Day): string | undefined => {
  const { daysLeft: left } = item
  if (left === null) return undefined
  if (isLate(item, today)) return left < 0 ? t.work.late(-left) : t.work.justLate
  return left === 0 ? t.work.dueToday : t.work.dueIn(left)
}

const toneOf = (item: DatedWork, today: Day): Tone => {
  if (isLate(item, today)) return 'late'
  return item.mine ? 'you' : 'other'
}

const asLine = (item: DatedWork, t: Words, lang: Lang, today: Day) => {
  const late = isLate(item, today)
  const since = item.since === today ? t.work.today : t.work.since(nearDate(item.since, today, lang))
  const due = dueWords(t, item, today)
  return {
    kind: item.kind,
    title: item.title,
    ...(item.titleLang ? { titleLang: item.titleLang } : {}),
    href: pathIn(lang, item.path),
    text:
      item.said === undefined ? (
        item.line
      ) : (
        <>
          {`${item.line}: `}
          <Foreign lang={item.said.lang} within={lang}>
            {item.said.text}
          </Foreign>
        </>
      ),
    turn: {
      tone: toneOf(item, today),
      who: item.mine ? t.work.you : item.who,
      line: due && !late ? `${since}, ${due}` : since,
      ...(due && late ? { due } : {}),
    },
    ...(item.act === '' ? {} : { action: { label: item.act, href: pathIn(lang, item.path) } }),
  }
}

const Followed = ({ lang, list: { items, empty } }: { lang: Lang; list: FollowedList }) =>
  items.length === 0 ? (
    <>
      <p class="quiet">{empty.text}</p>
      <MoreLink href={pathIn(lang, empty.path)}>{empty.label}</MoreLink>
    </>
  ) : (
    <FollowedItems
      items={items.map(({ path, stop, ...item }) => ({
        ...item,
        href: pathIn(lang, path),
        stop: { ...stop, action: pathIn(lang, stop.path) },
      }))}
    />
  )

/** Everything that waits, over all modules: first for the reader, then for others; and what the reader follows. */
export const WorkPage = ({ t, lang, name, today, items, followed, stopped }: WorkProps): PageView => {
  const mine = items.filter((item) => item.mine).map((item) => asLine(item, t, lang, today))
  const others = items.filter((item) => !item.mine).map((item) => asLine(item, t, lang, today))
  return {
    title: t.work.title,
    noindex: true,
    crumbs: [],
    body: (
      <>
        <Head title={t.work.title} lead={`${name}, ${longDate(today, lang)}`} />
        <Band>
          <Section title={`${t.work.onYou} (${mine.length})`}>
            {mine.length > 0 ? (
              <WorkList lang={lang} items={mine} />
            ) : (
              <EmptyState title={t.work.nothing} level={3}>
                <p>{t.work.nothingMore}</p>
              </EmptyState>
            )}
          </Section>
          <Section title={`${t.work.onOther} (${others.length})`}>
            {others.length > 0 ? (
              <WorkList lang={lang} items={others} />
            ) : (
              <p class="quiet">{t.work.nothingOther}</p>
            )}
          </Section>
          <Section title={t.work.following}>
            {stopped && <Notice>{t.work.stopped}</Notice>}
            {followed.map((list) => (
              <Followed key={list.empty.path} lang={lang} list={list} />
            ))}
          </Section>
          <MoreLink href={pathIn(lang, '/mijn/instellingen')}>{t.work.settings}</MoreLink>
        </Band>
      </>
    ),
  }
}
