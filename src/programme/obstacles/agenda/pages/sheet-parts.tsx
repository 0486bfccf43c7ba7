// What a table gets: the same on the page where it is read first and on the sheet for its secretary.
import { plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Prose } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'
import type { AgendaItemRow } from '../schema.ts'

export type SheetProps = { t: Words; lang: Lang; item: AgendaItemRow; code: string }

/** The question and where it comes from; written in Dutch, as tables speak. */
export const SheetText = ({ t, lang, item, code }: SheetProps) => (
  <>
    <Prose text={item.ask} lang="nl" />
    {item.expected_on !== null && <p>{t.sheet.expected(plainDate(item.expected_on, lang))}</p>}
    <p class="meta">{t.sheet.from(plainDate(item.day, lang), code)}</p>
  </>
)

/** The same before it goes. */
export const SheetPreview = (props: SheetProps) => (
  <Card tone="cream">
    <h3>
      <span lang="nl">{props.item.title}</span>
    </h3>
    <p>
      <b>{props.t.sheet.ask}</b>
    </p>
    <SheetText {...props} />
  </Card>
)
