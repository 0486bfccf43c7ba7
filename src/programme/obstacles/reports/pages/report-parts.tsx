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

/** What each kind of reader gets to see, as the choices stand now; those made on this page change it at once. */
export const SeesCard = ({ t, answers }: { t: Words; lang: Lang; answers: Answers }) => {
  const { sees } = t
  const { desk, everybody } = sees
  return (
    <Card title={sees.title} tone="cream">
      <WhoSees
        readers={[
          { icon: 'person', ...sees.you },
          {
            icon: 'team',
            who: desk.who,
            what: {
              field: 'reach',
              now: answers.reach ? 'yes' : 'none',
              ways: [
                { is: ['none'], what: desk.anonymous },
                { is: ['yes'], what: desk.named },
              ],
            },
          },
          { icon: 'government', ...sees.ministry },
          { icon: 'search', ...sees.expert },
          { icon: 'loop', ...sees.alike },
          {
            icon: 'world',
            who: everybody.who,
            what: {
              field: 'consent',
              now: answers.consent || 'none',
              ways: [
                { is: ['none', 'later'], what: everybody.ask },
                { is: ['yes'], what: everybody.yes },
                { is: ['no'], what: everybody.no },
              ],
            },
          },
        ]}
      />
      <p class="meta">{sees.limits}</p>
    </Card>
  )
}
