import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { facetsInUse, listAddress } from '#kernel/list.ts'
import type { FeedOffer, PageView } from '#kernel/page-view.ts'
import { feedPath } from '#platform/feed.ts'
import type { Shown } from '#platform/list/shown.ts'
import { Buttons, LinkButton, MoreLink } from '#ui/button.tsx'
import { Card, EmptyState, Note } from '#ui/card.tsx'
import { Head } from '#ui/layout.tsx'
import { FeedLink } from '#ui/list/feed-link.tsx'
import { BesideFilters, FoundRows, listPageMarks } from '#ui/list/narrowed-list.tsx'
import { Tabs } from '#ui/list/pager.tsx'
import { calendarPath } from '../../agenda/calendar-path.ts'
import type { CardRow, Kind } from '../../schema.ts'
import type { CardText } from '../card-texts.ts'
import { type FacetName, feedNames, hubPath, pastPart } from '../kinds.ts'
import { ArticleRows, MeetingRows } from './rows.tsx'
import type { Speech } from './say.ts'

export type ListProps = {
  speech: Speech
  kind: Kind
  shown: Shown<CardRow, FacetName, 'rang'>
  /** what fits the choice by being for everything; shown on the last page */
  forAll: readonly CardRow[]
  texts: ReadonlyMap<string, CardText>
  /** of the agenda: how many there are in its other part */
  other: number
}

const namesFor = ({ t, words }: Speech): Readonly<Record<FacetName, ReadonlyMap<string, string>>> => ({
  stap: new Map(Object.entries(t.steps)),
  tijd: new Map(Object.entries(t.times)),
  groep: new Map(Object.entries(t.sizes)),
  thema: new Map([...words.themes].map(([slug, theme]) => [slug, theme.name])),
  branche: words.sectors,
  regio: words.regions,
})

const openAtFirst: ReadonlySet<FacetName> = new Set(['stap', 'tijd', 'groep', 'thema'])

const Nothing = ({ speech: { t, lang }, kind, shown: { form, address }, forAll }: ListProps) => {
  if (forAll.length > 0) return <Note>{t.list.onlyForAll}</Note>
  const narrow = facetsInUse(form, address.chosen).length > 0
  const empty = kind === 'event' && address.part === null ? t.agenda.noneComing : t.list.emptyMore
  return (
    <EmptyState title={narrow ? t.list.none : t.list.empty}>
      <p>{narrow ? t.list.noneMore : empty}</p>
      <Buttons>
        {narrow ? (
          <LinkButton href={pathIn(lang, listAddress(form, { part: address.part }))}>
            {t.list.without}
          </LinkButton>
        ) : (
          <LinkButton href={pathIn(lang, hubPath)}>{t.hub.title}</LinkButton>
        )}
      </Buttons>
    </EmptyState>
  )
}

const Found = ({ speech, kind, shown, texts }: ListProps) => {
  const { t, lang } = speech
  const all = number(shown.found, lang)
  const List = kind === 'event' ? MeetingRows : ArticleRows
  return (
    <div>
      <FoundRows
        lang={lang}
        shown={shown}
        heading={{ all: t.counted[kind](all), range: (from, to) => t.list.range(from, to, all) }}
      >
        <List speech={speech} cards={shown.cards} texts={texts} />
      </FoundRows>
    </div>
  )
}

const AgendaTabs = ({ speech: { t, lang }, shown: { form, address, found }, other }: ListProps) => {
  const tab = (part: string | null, label: string) => ({
    label,
    href: pathIn(lang, listAddress(form, { ...address, part })),
    count: number(part === address.part ? found : other, lang),
    current: part === address.part,
  })
  return <Tabs label={t.agenda.parts} tabs={[tab(null, t.agenda.coming), tab(pastPart, t.agenda.past)]} />
}

const CalendarCard = ({ speech: { t, lang } }: ListProps) => (
  <Card title={t.agenda.calendarTitle} tone="cream">
    <p>{t.agenda.calendarText}</p>
    <p>
      <MoreLink href={pathIn(lang, calendarPath)}>{t.agenda.calendar}</MoreLink>
    </p>
  </Card>
)

/** The feed that follows this list with its choice; not every kind has one. */
const feedsOf = ({ speech: { t }, kind, shown: { address } }: ListProps): FeedOffer[] =>
  kind === 'news' || kind === 'event'
    ? [{ title: t.feeds[kind], path: feedPath(feedNames[kind], address.chosen) }]
    : []

const Main = (props: ListProps) => {
  const { speech, kind, shown, forAll, texts } = props
  const agenda = kind === 'event'
  const List = agenda ? MeetingRows : ArticleRows
  return (
    <>
      {agenda && <AgendaTabs {...props} />}
      {shown.found === 0 ? <Nothing {...props} /> : <Found {...props} />}
      {forAll.length > 0 && (
        <div>
          <div class="bar">
            <h2>{speech.t.list.forAll}</h2>
          </div>
          <List speech={speech} cards={forAll} texts={texts} />
        </div>
      )}
      {agenda && <CalendarCard {...props} />}
      {feedsOf(props).map(({ path }) => (
        <FeedLink key={path} lang={speech.lang} path={path} />
      ))}
    </>
  )
}

/** One family of articles: all of it, or narrowed by theme, sector, region and what else fits. */
export const ListPage = (props: ListProps): PageView => {
  const { speech, kind, shown } = props
  const { t, lang } = speech
  return {
    title: t.kinds[kind].many,
    description: t.leads[kind],
    crumbs: [{ label: t.hub.title, path: hubPath }],
    section: hubPath,
    ...listPageMarks(shown.address),
    feeds: feedsOf(props),
    body: (
      <>
        <Head title={t.kinds[kind].many} lead={t.leads[kind]} />
        <BesideFilters lang={lang} shown={shown} words={t.list} names={namesFor(speech)} open={openAtFirst}>
          <Main {...props} />
        </BesideFilters>
      </>
    ),
  }
}
