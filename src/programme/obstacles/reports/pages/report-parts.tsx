// What the pages of a report have in common.
import type { Lang } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { Crumb } from '#kernel/page-view.ts'
import { Card } from '#ui/card.tsx'
import { WhoSees } from '#ui/facts.tsx'
import type { Choice } from '#ui/form/choice-fields.tsx'
import type { Words } from '../messages.ts'
import type { Answers } from '../schema.ts'

export const hubPath = '/ruimte-in-de-regels'

export const crumbsOf = (t: Words): readonly Crumb[] => [{ label: t.hub, path: hubPath }]

export const errorWords = (t: Words) => (key: string) => wordFor(t.errors, key)

type Labelled = Readonly<Record<string, { readonly label: string; readonly hint?: string }>>

/** The values of a closed choice with their words. */
export const choicesOf = (words: Labelled): Choice[] =>
  Object.entries(words).map(([value, { label, hint }]) => ({
    value,
    label,
    ...(hint === undefined ? {} : { hint }),
  }))

/** What each kind of reader gets to see, as the choices stand now. */
export const SeesCard = ({ t, answers }: { t: Words; lang: Lang; answers: Answers }) => {
  const { sees } = t
  const open = { yes: sees.everybody.yes, no: sees.everybody.no }[answers.consent ?? '']
  return (
    <Card title={sees.title} tone="cream">
      <WhoSees
        readers={[
          { icon: 'person', ...sees.you },
          { icon: 'team', who: sees.desk.who, what: answers.reach ? sees.desk.named : sees.desk.anonymous },
          { icon: 'government', ...sees.ministry },
          { icon: 'world', who: sees.everybody.who, what: open ?? sees.everybody.ask },
        ]}
      />
      <p class="meta">{sees.limits}</p>
    </Card>
  )
}
