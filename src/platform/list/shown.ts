// All that a page with a list shows of it, gathered at once.
import type { ListAddress } from '#kernel/list.ts'
import { type CardPage, cardPage, cardsUntil } from './cards.ts'
import { listCounts } from './counts.ts'
import type { ListCounts } from './crossed-sums.ts'
import type { Asked, CardList, Reader } from './list.ts'

export type Shown<Card, Facet extends string, Order extends string> = CardPage<Card> &
  ListCounts<Facet> & {
    readonly form: CardList<Card, Facet, Order>
    readonly address: ListAddress<Facet, Order>
    /** how many stand before the first row */
    readonly before: number
  }

/** What depends on the moment, or on who reads. */
type AtMoment<Card, Facet extends string, Order extends string> = Pick<
  Asked<Card, Facet, Order>,
  'scope' | 'computed' | 'runs' | 'descending'
>

/**
 * The page of cards at this address, with the numbers beside and above it; `at` is what depends on the moment. `counting` is
 * for a list that counts in a way of its own, and begun before the rest was known.
 */
export const listShown = async <Card, Facet extends string, Order extends string>(
  db: Reader,
  list: CardList<Card, Facet, Order>,
  address: ListAddress<Facet, Order>,
  at: AtMoment<Card, Facet, Order> = {},
  counting?: Promise<ListCounts<Facet>>,
): Promise<Shown<Card, Facet, Order>> => {
  const { chosen, order, place } = address
  const asked = { list, chosen, order, ...at }
  const [page, counts, until] = await Promise.all([
    cardPage(db, asked, place),
    counting ?? listCounts(db, asked),
    place === null ? 0 : cardsUntil(db, asked, place),
  ])
  const before = place?.side === 'voor' ? Math.max(until - page.cards.length, 0) : until
  return { form: list, address, ...page, ...counts, before }
}
