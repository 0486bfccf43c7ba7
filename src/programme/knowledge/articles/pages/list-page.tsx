import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton, MoreLink } from '#ui/button.tsx'
import { Card, EmptyState, Note } from '#ui/card.tsx'
import { Columns, Head, Wrap } from '#ui/layout.tsx'
import { type Facet, Facets } from '#ui/list/facets.tsx'
import { Pager, Tabs } from '#ui/list/pager.tsx'
import { calendarPath } from '../../agenda/calendar-path.ts'
import { type FacetName, families, hubPath } from '../kinds.ts'
import { keptPart, type ListAddress, listAddress } from '../list-address.ts'
import type { CardText, Counts, ListCard } from '../list-queries.ts'
import { ArticleRows, MeetingRows } from './rows.tsx'
import type { Speech } from './say.ts'

export type ListProps = {
  speech: Speech
  address: ListAddress
  cards: readonly ListCard[]
  /** what fits the choice by being for everything; shown on the last page */
  forAll: readonly ListCard[]
  texts: ReadonlyMap<string, CardText>
  counts: ReadonlyMap<FacetName, Counts>
  /** how many name the choice, and how many stand before the first row */
  found: number
  before: number
  /** of the agenda: how many there are in its other part */
  other: number
  hasPrevious: boolean
  hasNext: boolean
}

const namesFor = (name: FacetName, { t, words }: Speech): ReadonlyMap<string, string> => {
  if (name === 'thema') return new Map([...words.themes].map(([slug, theme]) => [slug, theme.name]))
  if (name === 'branche') return words.sectors
  if (name === 'regio') return words.regions
  if (name === 'stap') return new Map(Object.entries(t.steps))
  return new Map(Object.entries(name === 'tijd' ? t.times : t.sizes))
}

const closedAtFirst: ReadonlySet<FacetName> = new Set(['branche', 'regio'])

const facetsOf = ({ speech, address, counts }: ListProps): Facet[] =>
  families[address.kind].facets.flatMap((name) => {
    const chosen = new Set(address.chosen[name])
    const options = [...namesFor(name, speech)]
      .filter(([value]) => chosen.has(value) || counts.get(name)?.has(value))
      .map(([value, label]) => ({
        value,
        label,
        count: number(counts.get(name)?.get(value) ?? 0, speech.lang),
        checked: chosen.has(value),
      }))
    if (options.length === 0) return []
    const open = !closedAtFirst.has(name) || chosen.size > 0
    return [{ name, title: speech.t.list.facets[name], open, options }]
  })

const headingOf = ({ speech, address, found, before, cards, hasPrevious, hasNext }: ListProps): string => {
  const { t, lang } = speech
  if (!hasPrevious && !hasNext) return t.counted[address.kind](number(found, lang))
  return t.list.range(number(before + 1, lang), number(before + cards.length, lang), number(found, lang))
}

const isNarrowed = ({ chosen }: ListAddress): boolean => Object.values(chosen).some((list) => list.length > 0)

const Nothing = ({ speech: { t, lang }, address, forAll }: ListProps) => {
  if (forAll.length > 0) return <Note>{t.list.onlyForAll}</Note>
  const narrow = isNarrowed(address)
  const empty = address.kind === 'event' && !address.past ? t.agenda.noneComing : t.list.emptyMore
  const whole = { ...address, chosen: { stap: [], tijd: [], groep: [], thema: [], branche: [], regio: [] } }
  return (
    <EmptyState title={narrow ? t.list.none : t.list.empty}>
      <p>{narrow ? t.list.noneMore : empty}</p>
      <Buttons>
        {narrow ? (
          <LinkButton href={pathIn(lang, listAddress(whole))}>{t.list.without}</LinkButton>
        ) : (
          <LinkButton href={pathIn(lang, hubPath)}>{t.hub.title}</LinkButton>
        )}
      </Buttons>
    </EmptyState>
  )
}

const Found = (props: ListProps) => {
  const { speech, address, cards, texts, hasPrevious, hasNext } = props
  const { lang } = speech
  const to = (side: 'na' | 'voor', card: ListCard | undefined, there: boolean) =>
    there && card ? pathIn(lang, listAddress(address, { side, card })) : undefined
  const previous = to('voor', cards[0], hasPrevious)
  const next = to('na', cards[cards.length - 1], hasNext)
  const List = address.kind === 'event' ? MeetingRows : ArticleRows
  return (
    <div>
      <div class="bar">
        <h2>{headingOf(props)}</h2>
      </div>
      <List speech={speech} cards={cards} texts={texts} />
      {(previous || next) && (
        <Pager lang={lang} {...(previous ? { previous } : {})} {...(next ? { next } : {})} />
      )}
    </div>
  )
}

const AgendaTabs = ({ speech: { t, lang }, address, found, other }: ListProps) => {
  const tab = (past: boolean, label: string) => ({
    label,
    href: pathIn(lang, listAddress({ ...address, past })),
    count: number(past === address.past ? found : other, lang),
    current: past === address.past,
  })
  return <Tabs label={t.agenda.parts} tabs={[tab(false, t.agenda.coming), tab(true, t.agenda.past)]} />
}

const CalendarCard = ({ speech: { t, lang } }: ListProps) => (
  <Card title={t.agenda.calendarTitle} tone="cream">
    <p>{t.agenda.calendarText}</p>
    <p>
      <MoreLink href={pathIn(lang, calendarPath)}>{t.agenda.calendar}</MoreLink>
    </p>
  </Card>
)

const Main = (props: ListProps) => {
  const { speech, address, forAll, texts, found } = props
  const agenda = address.kind === 'event'
  const List = agenda ? MeetingRows : ArticleRows
  return (
    <>
      {agenda && <AgendaTabs {...props} />}
      {found === 0 ? <Nothing {...props} /> : <Found {...props} />}
      {forAll.length > 0 && (
        <div>
          <div class="bar">
            <h2>{speech.t.list.forAll}</h2>
          </div>
          <List speech={speech} cards={forAll} texts={texts} />
        </div>
      )}
      {agenda && <CalendarCard {...props} />}
    </>
  )
}

/** One family of articles: all of it, or narrowed by theme, sector, region and what else fits. */
export const ListPage = (props: ListProps): PageView => {
  const { speech, address } = props
  const { t, lang } = speech
  const { kind } = address
  const facets = facetsOf(props)
  const main = <Main {...props} />
  return {
    title: t.kinds[kind].many,
    description: t.leads[kind],
    crumbs: [{ label: t.hub.title, path: hubPath }],
    section: hubPath,
    ...(address.unknown ? { once: true } : {}),
    ...(address.place || address.unknown ? { noindex: true } : {}),
    body: (
      <>
        <Head title={t.kinds[kind].many} lead={t.leads[kind]} />
        <Wrap>
          {address.unknown && <Note>{t.list.unknown}</Note>}
          {facets.length === 0 ? (
            <div class="stack">{main}</div>
          ) : (
            <Columns
              place="left"
              side={
                <Facets
                  lang={lang}
                  action={pathIn(lang, families[kind].path)}
                  facets={facets}
                  hidden={keptPart(address)}
                  submitLabel={t.list.show}
                  foldLabel={t.list.fold}
                />
              }
              main={main}
            />
          )}
          <div class="end" />
        </Wrap>
      </>
    ),
  }
}
