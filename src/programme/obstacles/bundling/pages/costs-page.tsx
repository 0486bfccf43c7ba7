import { number, plainDate } from '#kernel/dates.ts'
import type { PageView } from '#kernel/page-view.ts'
import { EmptyState } from '#ui/card.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import type { Cost, Known } from '../queries.ts'
import { belowKnelpunt } from './below.ts'
import type { BenchSpeech } from './props.ts'

type CostsProps = {
  speech: BenchSpeech
  known: Known
  /** the newest */
  costs: readonly Cost[]
  /** how many there are in all */
  count: number
}

const placeOf = ({ region, party_kind }: Cost, { t, words }: BenchSpeech): string =>
  [
    region === null ? '' : (words.regions.get(region) ?? region),
    party_kind === null ? '' : (words.partyKinds.get(party_kind)?.name ?? party_kind),
  ]
    .filter(Boolean)
    .join(', ') || t.costs.nowhere

/** What people wrote beside "bij ons ook", for who finds this knelpunt out. */
export const CostsPage = ({ speech, known, costs, count }: CostsProps): PageView => {
  const { t, lang } = speech
  const { columns } = t.costs
  return {
    title: t.costs.title,
    ...belowKnelpunt(speech, known),
    body: (
      <>
        <Head title={t.costs.title} lead={t.costs.lead} />
        <Band>
          {costs.length === 0 ? (
            <EmptyState title={t.costs.none}>
              <p>{t.costs.noneMore}</p>
            </EmptyState>
          ) : (
            <DataTable
              caption={
                costs.length < count
                  ? t.costs.newest(number(costs.length, lang), number(count, lang))
                  : t.costs.caption
              }
              columns={[{ label: columns.cost }, { label: columns.where }, { label: columns.day }]}
              rows={costs.map((one) => [one.cost, placeOf(one, speech), plainDate(one.day, lang)])}
            />
          )}
        </Band>
      </>
    ),
  }
}
