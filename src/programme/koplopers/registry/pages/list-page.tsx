import type { Vocabulary } from '#commons/taxonomy'
import { type Day, nearDate, number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card, EmptyState, Note } from '#ui/card.tsx'
import { Columns, Head, Wrap } from '#ui/layout.tsx'
import { type Facet, Facets, SortBar } from '#ui/list/facets.tsx'
import { Pager } from '#ui/list/pager.tsx'
import { Row, Rows } from '#ui/list/rows.tsx'
import { Foreign } from '#ui/prose.tsx'
import { tintOf } from '#ui/tag.tsx'
import type { Words } from '../../messages.ts'
import { type FacetName, facetNames } from '../facet-steps.ts'
import { keptParameters, type ListAddress, listAddress, listPath } from '../list-address.ts'
import {
  type CardResult,
  type CardText,
  type Counts,
  type ListCard,
  mostCounted,
  sortings,
} from '../list-queries.ts'

export type ListProps = {
  t: Words
  lang: Lang
  today: Day
  words: Vocabulary
  address: ListAddress
  cards: readonly ListCard[]
  texts: ReadonlyMap<string, CardText>
  results: ReadonlyMap<string, CardResult>
  counts: Readonly<Record<FacetName, Counts>>
  /** how many in all, and how many the filter leaves */
  all: number
  found: number
  /** how many stand before the first row */
  before: number
  hasPrevious: boolean
  hasNext: boolean
}

const countWord = (t: Words, count: number, lang: Lang): string =>
  count > mostCounted ? t.list.more : number(count, lang)

const namesFor = (words: Vocabulary): Readonly<Record<FacetName, ReadonlyMap<string, string>>> => ({
  thema: new Map([...words.themes].map(([slug, theme]) => [slug, theme.name])),
  partij: words.partyGroups,
  regio: words.regions,
  branche: words.sectors,
})

const openAtFirst: ReadonlySet<FacetName> = new Set(['thema', 'partij'])

const facetsOf = ({ t, lang, words, address, counts }: ListProps): Facet[] =>
  facetNames.map((name) => {
    const chosen = new Set(address.chosen[name])
    const options = [...namesFor(words)[name]]
      .filter(([value]) => chosen.has(value) || (counts[name].get(value) ?? 0) > 0)
      .map(([value, label]) => ({
        value,
        label,
        count: number(counts[name].get(value) ?? 0, lang),
        checked: chosen.has(value),
      }))
    return { name, title: t.list.facets[name], open: openAtFirst.has(name) || chosen.size > 0, options }
  })

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

const headingOf = ({ t, lang, before, cards, found, hasPrevious, hasNext }: ListProps): string => {
  const all = countWord(t, found, lang)
  if (!hasPrevious && !hasNext) return t.list.all(all)
  return t.list.range(number(before + 1, lang), number(before + cards.length, lang), all)
}

const Found = (props: ListProps) => {
  const { t, lang, address, cards, hasPrevious, hasNext } = props
  const first = cards[0]
  const last = cards[cards.length - 1]
  const { facets } = keptParameters(address)
  const to = (side: 'na' | 'voor', card: ListCard | undefined, there: boolean) =>
    there && card ? pathIn(lang, listAddress(address, { side, card })) : undefined
  const previous = to('voor', first, hasPrevious)
  const next = to('na', last, hasNext)
  return (
    <>
      <SortBar
        lang={lang}
        heading={headingOf(props)}
        action={pathIn(lang, listPath)}
        options={sortings.map((value) => ({ value, label: t.list.order[value] }))}
        value={address.sorting}
        hidden={facets}
      />
      <Rows>
        {cards.map((card) => (
          <KoploperRow key={card.koploper_id} card={card} props={props} />
        ))}
      </Rows>
      {(previous ?? next) !== undefined && (
        <Pager lang={lang} {...(previous ? { previous } : {})} {...(next ? { next } : {})} />
      )}
    </>
  )
}

/** All Koplopers, by theme, party, region and sector, with the main result in each row. */
export const ListPage = (props: ListProps): PageView => {
  const { t, lang, address, all, found } = props
  return {
    title: t.list.title,
    description: t.list.description,
    crumbs: [],
    section: listPath,
    ...(address.unknown ? { once: true } : {}),
    ...(address.place || address.unknown ? { noindex: true } : {}),
    body: (
      <>
        <Head title={t.list.title} lead={t.list.lead(number(all, lang))} />
        <Wrap>
          {address.unknown && <Note>{t.list.unknown}</Note>}
          <Columns
            place="left"
            side={
              <Facets
                lang={lang}
                action={pathIn(lang, listPath)}
                facets={facetsOf(props)}
                hidden={keptParameters(address).sorting}
                submitLabel={t.list.show}
                foldLabel={t.list.fold}
              />
            }
            main={
              <>
                {found === 0 ? <Nothing t={t} lang={lang} /> : <Found {...props} />}
                <Card title={t.list.tipTitle} tone="cream" href={pathIn(lang, `${listPath}/tip`)}>
                  <p>{t.list.tipText}</p>
                </Card>
              </>
            }
          />
          <div class="end" />
        </Wrap>
      </>
    ),
  }
}
