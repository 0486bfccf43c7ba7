// What both lists show around their rows: the search field, what fits by being for all, and nothing at all.
import type { ComponentChildren } from 'preact'
import type { AsRead } from '#commons/search'
import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { facetsInUse, listAddress } from '#kernel/list.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { EmptyState, Note } from '#ui/card.tsx'
import { FoundRows, type ListShown } from '#ui/list/narrowed-list.tsx'
import { ReadAs } from '#ui/list/read-as.tsx'
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
  asRead: AsRead | null
  /** how the list counts its things */
  words: { counted(count: string): string; foundFor(count: string, question: string): string }
  orders: Readonly<Record<Order, string>>
  children: ComponentChildren
}

/** How many were found, and for which question; the order, the rows, the way on. */
const Found = <Order extends string>(props: FoundProps<Order>) => {
  const { speech, shown, asRead, words, orders, children } = props
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
          all: question === undefined ? counted : words.foundFor(counted, asRead?.read ?? question),
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

type HowReadProps = { speech: Speech; shown: ListShown; asRead: AsRead | null }

/** What was made of the question: words put right, or only some of them found together. */
const HowRead = ({ speech: { a, lang }, shown, asRead }: HowReadProps) => {
  const { form, address } = shown
  const { question = '' } = address
  const exactly = listAddress(form, { ...address, literal: true })
  return (
    <>
      {asRead?.read != null && (
        <ReadAs lang={lang} typed={question} read={asRead.read} exactly={pathIn(lang, exactly)} />
      )}
      {asRead?.some && <Note>{a.some}</Note>}
    </>
  )
}

type RowsProps<Card, Order extends string> = Omit<FoundProps<Order>, 'shown' | 'children'> & {
  shown: ListShown & { readonly cards: readonly Card[] }
  /** things that fit the choice by being for all of it */
  forAll: readonly Card[]
  empty: NothingProps['empty']
  rows(cards: readonly Card[]): ComponentChildren
}

/** What was found, what is for all, or why there is nothing. */
export const ListRows = <Card, Order extends string>({
  forAll,
  asRead,
  empty,
  rows,
  ...props
}: RowsProps<Card, Order>) => {
  const { speech, shown } = props
  return (
    <>
      <HowRead speech={speech} shown={shown} asRead={asRead} />
      {shown.found === 0 ? (
        <NothingFound speech={speech} shown={shown} forAll={forAll.length > 0} empty={empty} />
      ) : (
        <Found {...props} asRead={asRead}>
          {rows(shown.cards)}
        </Found>
      )}
      {forAll.length > 0 && <ForAll speech={speech}>{rows(forAll)}</ForAll>}
    </>
  )
}
