import type { AsRead } from '#commons/search'
import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { listAddress } from '#kernel/list.ts'
import type { FeedOffer, PageView } from '#kernel/page-view.ts'
import { feedPath } from '#platform/feed.ts'
import type { Shown } from '#platform/list/shown.ts'
import { Counts } from '#ui/facts.tsx'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Head } from '#ui/layout.tsx'
import { FeedLink } from '#ui/list/feed-link.tsx'
import { BesideFilters, listPageMarks } from '#ui/list/narrowed-list.tsx'
import { sharedNames } from '../../about/facets.ts'
import { ListRows } from '../../about/list-parts.tsx'
import { hubPath, obstaclesPath } from '../../addresses.ts'
import { type FacetName, feedName, type Order, obstacleList, openWord, outcomeWords } from '../list.ts'
import type { Words } from '../messages.ts'
import { type ObstacleCardRow, type Outcome, outcomes } from '../schema.ts'
import type { ObstacleSpeech, Obstacles } from './props.ts'
import { ObstacleRows } from './rows.tsx'

export type ListProps = {
  speech: ObstacleSpeech
  shown: Shown<ObstacleCardRow, FacetName, Order>
  /** what fits the choice by being for everything; shown on the last page */
  forAll: readonly ObstacleCardRow[]
  texts: Obstacles['texts']
  /** how many of each outcome there are in all */
  figures: ReadonlyMap<string, number>
  /** how the question was read, where there is one */
  asRead: AsRead | null
}

const openAtFirst: ReadonlySet<FacetName> = new Set(['uitkomst', 'thema', 'instantie'])

const namesFor = (speech: ObstacleSpeech) => ({
  ...sharedNames(speech),
  uitkomst: new Map([
    [openWord, speech.t.open],
    ...outcomes.map((outcome) => [outcomeWords[outcome], speech.t.outcomes[outcome]] as const),
  ]),
})

/** Outcomes by what they mean for who is stuck; together they are all there are. */
const figureGroups = {
  open: [openWord],
  solved: ['clarified', 'solved-within-rules', 'other-approach', 'rule-changed', 'own-rule'],
  partly: ['experiment-room', 'partly-solved'],
  notSolved: ['not-solved', 'escalated'],
} as const satisfies Record<keyof Words['figures'], readonly (Outcome | typeof openWord)[]>

/** Four numbers, each the length of its list. */
export const Figures = ({ speech: { t, lang }, figures }: Pick<ListProps, 'speech' | 'figures'>) => {
  const groups = Object.entries(figureGroups) as [keyof Words['figures'], readonly (Outcome | 'open')[]][]
  const counts = groups.map(([group, kinds]) => {
    const words = kinds.map((kind) => (kind === openWord ? openWord : outcomeWords[kind]))
    const count = words.reduce((sum, word) => sum + (figures.get(word) ?? 0), 0)
    const href = pathIn(lang, listAddress(obstacleList, { chosen: { uitkomst: words } }))
    return { value: number(count, lang), label: t.figures[group], href }
  })
  return <Counts counts={counts} />
}

const feedsOf = ({ speech: { t }, shown: { address } }: ListProps): FeedOffer[] => [
  { title: t.feed, path: feedPath(feedName, address.chosen) },
]

const Main = (props: ListProps) => {
  const { speech, shown, forAll, texts, asRead } = props
  const { t, lang } = speech
  return (
    <>
      <ListRows
        speech={speech}
        shown={shown}
        forAll={forAll}
        asRead={asRead}
        words={t}
        orders={t.orders}
        empty={{ title: t.empty, text: t.emptyMore }}
        rows={(cards) => <ObstacleRows speech={speech} cards={cards} texts={texts} />}
      />
      {feedsOf(props).map(({ path }) => (
        <FeedLink key={path} lang={lang} path={path} />
      ))}
    </>
  )
}

/** All knelpunten, narrowed by what was chosen or asked. */
export const ListPage = (props: ListProps): PageView => {
  const { speech, shown } = props
  const { t, a, lang } = speech
  const { question } = shown.address
  return {
    title: t.many,
    description: t.lead,
    crumbs: [{ label: a.section, path: hubPath }],
    section: hubPath,
    ...listPageMarks(shown.address),
    feeds: feedsOf(props),
    body: (
      <>
        <Head title={t.many} lead={t.lead}>
          <SearchForm
            action={pathIn(lang, obstaclesPath)}
            label={t.askLabel}
            submitLabel={t.ask}
            {...(question === undefined ? {} : { value: question })}
          />
          <Figures {...props} />
        </Head>
        <BesideFilters
          lang={lang}
          shown={shown}
          words={{ ...a, facets: { ...a.facets, uitkomst: t.outcome } }}
          names={namesFor(speech)}
          open={openAtFirst}
        >
          <Main {...props} />
        </BesideFilters>
      </>
    ),
  }
}
