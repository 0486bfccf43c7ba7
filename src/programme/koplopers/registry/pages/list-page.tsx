import type { Vocabulary } from '#commons/taxonomy'
import { type Day, nearDate, number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { feedPath } from '#platform/feed.ts'
import { mostCounted } from '#platform/list/list.ts'
import type { Shown } from '#platform/list/shown.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card, EmptyState } from '#ui/card.tsx'
import { Head } from '#ui/layout.tsx'
import { FeedLink } from '#ui/list/feed-link.tsx'
import { BesideFilters, FoundRows, listPageMarks } from '#ui/list/narrowed-list.tsx'
import { Row, Rows } from '#ui/list/rows.tsx'
import { Foreign } from '#ui/prose.tsx'
import { tintOf } from '#ui/tag.tsx'
import type { Words } from '../../messages.ts'
import type { CardResult, CardText } from '../card-texts.ts'
import { type FacetName, feedName, type ListCard, listPath, type Order } from '../list.ts'

export type ListProps = {
  t: Words
  lang: Lang
  today: Day
  words: Vocabulary
  shown: Shown<ListCard, FacetName, Order>
  texts: ReadonlyMap<string, CardText>
  results: ReadonlyMap<string, CardResult>
}

const namesFor = (words: Vocabulary): Readonly<Record<FacetName, ReadonlyMap<string, string>>> => ({
  thema: new Map([...words.themes].map(([slug, theme]) => [slug, theme.name])),
  partij: words.partyGroups,
  regio: words.regions,
  branche: words.sectors,
})

const openAtFirst: ReadonlySet<FacetName> = new Set(['thema', 'partij'])

const whenOf = (card: ListCard, t: Words, lang: Lang, today: Day): string | null => {
  if (card.state === 'paused') return t.paused
  if (card.state === 'alumni') return t.alumni
  if (card.confirmed_in !== null) return t.confirmed(String(card.confirmed_in))
  return card.appointed_on === null ? null : t.sinceShort(nearDate(card.appointed_on, today, lang))
}

const metaOf = (card: ListCard, { t, lang, today, words }: ListProps): string => {
  const regions = card.regions.map((slug) => words.regions.get(slug) ?? slug).join(', ')
  const where = card.nationwide ? t.list.nationwide : regions
  const parties = card.party.map((code) => words.partyGroups.get(code) ?? code).join(', ')
  return [where, parties, whenOf(card, t, lang, today)].filter(Boolean).join(' · ')
}

const KoploperRow = ({ card, props }: { card: ListCard; props: ListProps }) => {
  const { t, lang, words, texts, results } = props
  const text = texts.get(card.koploper_id)
  const result = results.get(card.koploper_id)
  const tint = words.themes.get(card.main_theme ?? '')?.tint
  const said = (words: string) => (
    <Foreign lang={result?.locale ?? lang} within={lang}>
      {words}
    </Foreign>
  )
  return (
    <Row
      lang={lang}
      href={pathIn(lang, `${listPath}/${card.slug}`)}
      title={text?.title ?? card.slug}
      {...(text && text.locale !== lang ? { titleLang: text.locale } : {})}
      meta={metaOf(card, props)}
      tint={tintOf(tint ?? '')}
      {...(result
        ? {
            figure: { value: said(result.headline), evidence: result.evidence, text: said(result.statement) },
          }
        : { aside: <span class="meta">{t.list.noResult}</span> })}
    />
  )
}

const Nothing = ({ t, lang }: { t: Words; lang: Lang }) => (
  <EmptyState title={t.list.nothing}>
    <p>{t.list.nothingMore}</p>
    <Buttons>
      <LinkButton href={pathIn(lang, `${listPath}/tip`)}>{t.list.tip}</LinkButton>
      <LinkButton href={pathIn(lang, listPath)} weight="second">
        {t.list.without}
      </LinkButton>
    </Buttons>
  </EmptyState>
)

const Found = (props: ListProps) => {
  const { t, lang, shown } = props
  const all = shown.found > mostCounted ? t.list.more : number(shown.found, lang)
  return (
    <FoundRows
      lang={lang}
      shown={shown}
      heading={{ all: t.list.all(all), range: (from, to) => t.list.range(from, to, all) }}
      orders={t.list.order}
    >
      <Rows>
        {shown.cards.map((card) => (
          <KoploperRow key={card.koploper_id} card={card} props={props} />
        ))}
      </Rows>
    </FoundRows>
  )
}

/** All Koplopers, by theme, party, region and sector, with the main result in each row. */
export const ListPage = (props: ListProps): PageView => {
  const { t, lang, words, shown } = props
  const feed = feedPath(feedName, shown.address.chosen)
  return {
    title: t.list.title,
    description: t.list.description,
    crumbs: [],
    section: listPath,
    feeds: [{ title: t.list.feed, path: feed }],
    ...listPageMarks(shown.address),
    body: (
      <>
        <Head title={t.list.title} lead={t.list.lead(number(shown.all, lang))} />
        <BesideFilters lang={lang} shown={shown} words={t.list} names={namesFor(words)} open={openAtFirst}>
          {shown.found === 0 ? <Nothing t={t} lang={lang} /> : <Found {...props} />}
          {shown.found > 0 && (
            <Card title={t.list.tipTitle} tone="cream" href={pathIn(lang, `${listPath}/tip`)}>
              <p>{t.list.tipText}</p>
            </Card>
          )}
          <FeedLink lang={lang} path={feed} />
        </BesideFilters>
      </>
    ),
  }
}
