// What both lists show around their rows: the search field, what fits by being for all, and nothing at all.
import type { ComponentChildren } from 'preact'
import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { facetsInUse, listAddress } from '#kernel/list.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { EmptyState, Note } from '#ui/card.tsx'
import { FoundRows, type ListShown } from '#ui/list/narrowed-list.tsx'
import { hubPath } from '../addresses.ts'
import type { Speech } from './speech.ts'

type NothingProps = {
  speech: Speech
  shown: ListShown
  /** something fits the choice by being for all of it */
  forAll: boolean
  empty: { readonly title: string; readonly text: string }
}

/** Why there are no rows, and where to go. */
const NothingFound = ({ speech: { a, lang }, shown: { form, address }, forAll, empty }: NothingProps) => {
  if (forAll) return <Note>{a.onlyForAll}</Note>
  const narrow = facetsInUse(form, address.chosen).length > 0 || address.question !== undefined
  return (
    <EmptyState title={narrow ? a.none : empty.title}>
      <p>{narrow ? a.noneMore : empty.text}</p>
      <Buttons>
        <LinkButton href={pathIn(lang, narrow ? listAddress(form, { part: address.part }) : hubPath)}>
          {narrow ? a.without : a.section}
        </LinkButton>
      </Buttons>
    </EmptyState>
  )
}

type FoundProps<Order extends string> = {
  speech: Speech
  shown: ListShown
  /** how the list counts its things */
  words: { counted(count: string): string; foundFor(count: string, question: string): string }
  orders: Readonly<Record<Order, string>>
  children: ComponentChildren
}

/** How many were found, and for which question; the order, the rows, the way on. */
const Found = <Order extends string>({ speech, shown, words, orders, children }: FoundProps<Order>) => {
  const { a, lang } = speech
  const all = number(shown.found, lang)
  const counted = words.counted(all)
  const { question } = shown.address
  return (
    <div>
      <FoundRows
        lang={lang}
        shown={shown}
        heading={{
          all: question === undefined ? counted : words.foundFor(counted, question),
          range: (from, to) => a.range(from, to, all),
        }}
        orders={orders}
      >
        {children}
      </FoundRows>
    </div>
  )
}

type RestProps = { speech: Speech; children: ComponentChildren }

/** What fits the choice by being for all themes or the whole country. */
const ForAll = ({ speech: { a }, children }: RestProps) => (
  <div>
    <div class="bar">
      <h2>{a.forAll}</h2>
    </div>
    {children}
  </div>
)

type RowsProps<Card, Order extends string> = Omit<FoundProps<Order>, 'shown' | 'children'> & {
  shown: ListShown & { readonly cards: readonly Card[] }
  /** things that fit the choice by being for all of it */
  forAll: readonly Card[]
  /** an unknown value of a filter was left out */
  some: boolean
  empty: NothingProps['empty']
  rows(cards: readonly Card[]): ComponentChildren
}

/** What was found, what is for all, or why there is nothing. */
export const ListRows = <Card, Order extends string>({
  forAll,
  some,
  empty,
  rows,
  ...props
}: RowsProps<Card, Order>) => {
  const { speech, shown } = props
  return (
    <>
      {some && <Note>{speech.a.some}</Note>}
      {shown.found === 0 ? (
        <NothingFound speech={speech} shown={shown} forAll={forAll.length > 0} empty={empty} />
      ) : (
        <Found {...props}>{rows(shown.cards)}</Found>
      )}
      {forAll.length > 0 && <ForAll speech={speech}>{rows(forAll)}</ForAll>}
    </>
  )
}
