// How a report went so far: the days of its term, and what was done to it.
import { longDate, number, plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { DataTable } from '#ui/list/data-table.tsx'
import { messages as reportWords } from '../../reports/messages.ts'
import type { DossierProps } from './dossier-props.ts'

/** The days of the term one by one, and why a day does not count. */
export const TermPart = ({ t, lang, moves: [move], counted, ministries }: DossierProps) => {
  const { dossier } = t
  if (move.party === 'body') return <p class="meta">{ministries.t.ministries.terms}</p>
  if (counted.length === 0) return <p class="meta">{dossier.noSum}</p>
  let count = 0
  const rows = counted.map(({ day, why }) => {
    if (why === 'counts') count += 1
    return [longDate(day, lang), why === 'counts' ? number(count, lang) : dossier.why[why]]
  })
  return (
    <details>
      <summary>{dossier.sum(number(count, lang))}</summary>
      <DataTable
        caption={dossier.sumCaption}
        captionHidden
        columns={[{ label: dossier.sumColumns.day }, { label: dossier.sumColumns.counts }]}
        rows={rows}
      />
    </details>
  )
}

/** What a reporter chose, as it was called when they chose it. */
const chosenOf = (command: string, chosen: string, lang: Lang): string | undefined => {
  const { consents, solved } = reportWords[lang]
  const choices = { 'report.decide': consents, 'report.say-solved': solved.choices }[command]
  return Object.entries(choices ?? {}).find(([choice]) => choice === chosen)?.[1].label
}

/** Why it was done, or what was chosen; of more time also how much. */
const reasonOf = (
  { command, reason }: DossierProps['history'][number],
  { t, lang }: Pick<DossierProps, 't' | 'lang'>,
): string[] => {
  if (reason === null) return []
  const chosen = chosenOf(command, reason, lang)
  if (chosen !== undefined) return [chosen]
  const [, days, why] = (command === 'track.extend' && /^(\d+): (.*)$/s.exec(reason)) || []
  return [days === undefined || why === undefined ? reason : t.dossier.moreDays(days, why)]
}

export const HistoryPart = ({ t, lang, history, names }: DossierProps) => {
  const { dossier } = t
  const who = (kind: string, id: string | null): string => {
    if (kind === 'visitor') return dossier.reporter
    return kind === 'system' ? dossier.system : (names.get(id ?? '')?.name ?? dossier.desk)
  }
  return (
    <details class="ver">
      <summary>{dossier.history}</summary>
      <DataTable
        caption={dossier.history}
        captionHidden
        columns={[
          { label: dossier.historyColumns.day },
          { label: dossier.historyColumns.who },
          { label: dossier.historyColumns.what },
        ]}
        rows={history.map((act) => [
          plainDate(act.day, lang),
          who(act.actor_kind, act.actor_id),
          [wordFor(dossier.acts, act.command), ...reasonOf(act, { t, lang })].join(': '),
        ])}
      />
    </details>
  )
}
