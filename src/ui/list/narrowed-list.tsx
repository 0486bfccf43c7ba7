// A list that can be narrowed: filters beside it, its heading with the order, its rows, the pager. Words and rows come in.
import type { ComponentChildren } from 'preact'
import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { type KeyedCard, keptParameters, type ListAddress, type ListForm, listAddress } from '#kernel/list.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Note } from '../card.tsx'
import { Columns, Stack, Wrap } from '../layout.tsx'
import { Tag, Tags } from '../tag.tsx'
import { say } from '../words.ts'
import { type Facet, Facets, SortBar } from './facets.tsx'
import { Pager } from './pager.tsx'

/** What a list shows: the address that was asked, the page of cards, and the numbers. */
export type ListShown<Name extends string = string, Order extends string = string> = {
  readonly form: ListForm<Name, Order>
  readonly address: ListAddress<Name, Order>
  readonly cards: readonly object[]
  readonly hasPrevious: boolean
  readonly hasNext: boolean
  /** how many the filters leave, and how many stand before the first row */
  readonly found: number
  readonly before: number
  /** how many cards name each value of each filter */
  readonly facets: Readonly<Record<Name, ReadonlyMap<string, number>>>
}

/** The names of the values of each filter, in their order. */
export type ValueNames<Name extends string> = Readonly<Record<Name, ReadonlyMap<string, string>>>

export type ListWords<Name extends string = string> = {
  readonly facets: Readonly<Record<Name, string>>
  readonly show: string
  readonly fold: string
  readonly unknown: string
}

type BesideProps<Name extends string> = {
  lang: Lang
  shown: ListShown<Name>
  words: ListWords<Name>
  names: ValueNames<Name>
  /** filters whose options are seen at once; the others are folded until something in them is chosen */
  open: ReadonlySet<Name>
  children: ComponentChildren
}

/** The filters of which a value is there or was chosen. */
const facetsOf = <Name extends string>({ lang, shown, words, names, open }: BesideProps<Name>): Facet[] =>
  shown.form.facets.flatMap((name) => {
    const chosen = new Set(shown.address.chosen[name])
    const counts = shown.facets[name]
    const options = [...names[name]]
      .filter(([value]) => chosen.has(value) || counts.has(value))
      .map(([value, label]) => ({
        value,
        label,
        count: number(counts.get(value) ?? 0, lang),
        checked: chosen.has(value),
      }))
    if (options.length === 0) return []
    return [{ name, title: words.facets[name], open: open.has(name) || chosen.size > 0, options }]
  })

/** What was chosen, where the filters are folded too: each value is a link that takes it away. */
const ChosenTags = <Name extends string>({ lang, shown, names }: BesideProps<Name>) => {
  const { form, address } = shown
  const words = say(lang)
  const tags = form.facets.flatMap((name) => {
    const values = address.chosen[name] ?? []
    return values.map((value) => {
      const chosen = { ...address.chosen, [name]: values.filter((other) => other !== value) }
      return (
        <Tag key={`${name} ${value}`} href={pathIn(lang, listAddress(form, { ...address, chosen }))}>
          {names[name].get(value) ?? value} <span aria-hidden="true">×</span>
          <span class="vh">{words.list.away}</span>
        </Tag>
      )
    })
  })
  if (tags.length === 0) return null
  return (
    <div class="bar chosen">
      <span class="meta">{words.list.taken}</span>
      <Tags tags={tags} />
    </div>
  )
}

/** The filters beside whatever the page shows of the list; without any filter that alone. */
export const BesideFilters = <Name extends string>(props: BesideProps<Name>) => {
  const { lang, shown, words, children } = props
  const { form, address } = shown
  const facets = facetsOf(props)
  const kept = keptParameters(form, address)
  return (
    <Wrap>
      {address.unknown && <Note>{words.unknown}</Note>}
      {facets.length === 0 ? (
        <Stack>{children}</Stack>
      ) : (
        <Columns
          place="left"
          side={
            <Facets
              lang={lang}
              action={pathIn(lang, form.path)}
              facets={facets}
              hidden={{ ...kept.question, ...kept.part, ...kept.order }}
              submitLabel={words.show}
              foldLabel={words.fold}
            />
          }
          main={
            <>
              <ChosenTags {...props} />
              {children}
            </>
          }
        />
      )}
    </Wrap>
  )
}

type FoundProps = {
  lang: Lang
  shown: ListShown
  /** how the list calls all that was found, and a part of it: "1 tot en met 20 van 48" */
  heading: { all: string; range(from: string, to: string): string }
  /** the orders by name; left out where there is one alone */
  orders?: Readonly<Record<string, string>>
  /** the rows themselves */
  children: ComponentChildren
}

const headingOf = ({ lang, shown, heading }: FoundProps): string => {
  const { before, cards, hasPrevious, hasNext } = shown
  if (!hasPrevious && !hasNext) return heading.all
  return heading.range(number(before + 1, lang), number(before + cards.length, lang))
}

/** What was found: which part of it this is, the order, the rows, and the way on. */
export const FoundRows = (props: FoundProps) => {
  const { lang, shown, orders = {}, children } = props
  const { form, address, cards, hasPrevious, hasNext } = shown
  const to = (side: 'na' | 'voor', card: object | undefined, there: boolean) =>
    there && card ? pathIn(lang, listAddress(form, address, { side, card: card as KeyedCard })) : undefined
  const previous = to('voor', cards[0], hasPrevious)
  const next = to('na', cards.at(-1), hasNext)
  const kept = keptParameters(form, address)
  return (
    <>
      <SortBar
        lang={lang}
        heading={headingOf(props)}
        action={pathIn(lang, form.path)}
        options={Object.entries(orders).map(([value, label]) => ({ value, label }))}
        value={address.order}
        hidden={{ ...kept.question, ...kept.part, ...kept.facets }}
      />
      {children}
      {(previous ?? next) !== undefined && (
        <Pager lang={lang} {...(previous ? { previous } : {})} {...(next ? { next } : {})} />
      )}
    </>
  )
}

/** What every page with a list says to search engines and to the page cache. */
export const listPageMarks = ({
  unknown,
  place,
  question,
}: ListAddress): Pick<PageView, 'once' | 'noindex'> => ({
  ...(unknown ? { once: true } : {}),
  ...(place || unknown || question !== undefined ? { noindex: true } : {}),
})
