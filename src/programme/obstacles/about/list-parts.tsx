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
export const NothingFound = ({
  speech: { a, lang },
  shown: { form, address },
  forAll,
  empty,
}: NothingProps) => {
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
export const Found = <Order extends string>({
  speech,
  shown,
  words,
  orders,
  children,
}: FoundProps<Order>) => {
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
export const ForAll = ({ speech: { a }, children }: RestProps) => (
  <div>
    <div class="bar">
      <h2>{a.forAll}</h2>
    </div>
    {children}
  </div>
)
