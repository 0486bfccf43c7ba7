// What a table gets: the same on the page where it is read first and on the sheet for its secretary. Tables speak Dutch.
import { plainDate } from '#kernel/dates.ts'
import { Card } from '#ui/card.tsx'
import { Prose } from '#ui/prose.tsx'
import { messages } from '../messages.ts'
import type { AgendaItemRow } from '../schema.ts'

export type SheetProps = { item: AgendaItemRow; code: string }

const words = messages.nl.sheet

/** The question and where it comes from. */
export const SheetText = ({ item, code }: SheetProps) => (
  <>
    <Prose text={item.ask} lang="nl" />
    {item.asked_by !== null && <p lang="nl">{words.expected(plainDate(item.asked_by, 'nl'))}</p>}
    <p class="meta" lang="nl">
      {words.from(plainDate(item.day, 'nl'), code)}
    </p>
  </>
)

/** The same before it goes. */
export const SheetPreview = (props: SheetProps) => (
  <Card tone="cream">
    <h3 lang="nl">{props.item.title}</h3>
    <p lang="nl">
      <b>{words.ask}</b>
    </p>
    <SheetText {...props} />
  </Card>
)
