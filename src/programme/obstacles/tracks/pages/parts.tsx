// What a question to a body looks like wherever it is shown: the document, the clock with its sum, the finding.
import { type Day, nearDate, number, plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import { Bullets, Prose } from '#ui/prose.tsx'
import type { Words as DeskWords } from '../../desk/messages.ts'
import { messages as knownWords } from '../../known/messages.ts'
import { type ClockDay, type ClockStep, extendedIn, sumOf, usedOf } from '../clock.ts'
import type { Words } from '../messages.ts'
import type { DocumentRow, TrackRow } from '../schema.ts'

type DocumentProps = {
  t: Pick<Words, 'document'>
  lang: Lang
  document: Pick<DocumentRow, 'day' | 'question' | 'purpose' | 'background'>
  code: string
}

/** The document as who is asked reads it; it is written in Dutch. */
export const DocumentPart = ({ t, lang, document, code }: DocumentProps) => (
  <Card tone="cream">
    <h2>{t.document.question}</h2>
    <Prose text={document.question} lang="nl" />
    {document.purpose !== '' && (
      <>
        <h3>{t.document.purpose}</h3>
        <Prose text={document.purpose} lang="nl" />
      </>
    )}
    <h3>{t.document.background}</h3>
    {document.background === '' ? (
      <p class="quiet">{t.document.none}</p>
    ) : (
      <Prose text={document.background} lang="nl" />
    )}
    <p class="meta">{t.document.from(plainDate(document.day, lang), code)}</p>
  </Card>
)

export type ClockProps = {
  t: Words
  desk: DeskWords
  lang: Lang
  today: Day
  holidays: ReadonlySet<Day>
  log: readonly ClockStep[]
}

const whyWord = ({ t, desk, lang }: ClockProps, { why, count, reason }: ClockDay): string => {
  if (why === 'counts') return number(count ?? 0, lang)
  return why === 'still' ? t.clock.still(reason) : desk.dossier.why[why]
}

/** How often a term was made longer, and by how much together; nothing while it was not. */
export const ExtendedLine = ({ t, lang, log }: Pick<ClockProps, 't' | 'lang' | 'log'>) => {
  const { times, days } = extendedIn(log)
  return times === 0 ? null : <p class="meta">{t.clock.extended(times, number(days, lang))}</p>
}

/** How a term was counted: its days one by one, and what came to it. */
export const ClockSum = (props: ClockProps) => {
  const { t, desk, lang, today, holidays, log } = props
  const days = sumOf(log, today, holidays)
  const { used, term, late } = usedOf(log, today, holidays)
  const more = log.filter(({ act }) => act === 'extend')
  const summary = t.clock.used(number(used, lang), number(term, lang), late)
  // On its first day there is nothing to tell yet.
  if (days.length + more.length === 0) return <p class="meta">{summary}</p>
  return (
    <details>
      <summary>{summary}</summary>
      {more.length > 0 && (
        <Bullets
          items={more.map((step) =>
            t.clock.more(number(step.days ?? 0, lang), plainDate(step.day, lang), step.reason),
          )}
        />
      )}
      <DataTable
        caption={desk.dossier.sumCaption}
        captionHidden
        columns={[{ label: desk.dossier.sumColumns.day }, { label: desk.dossier.sumColumns.counts }]}
        rows={days.map((line) => [nearDate(line.day, today, lang), whyWord(props, line)])}
      />
    </details>
  )
}

type FindingProps = { t: Words; lang: Lang; track: TrackRow }

/** What a body found, in its own words. */
export const FindingPart = ({ t, lang, track }: FindingProps) => {
  const { finding, finding_text, reference, holds_from, suggested_body, said_by } = track
  if (finding === null) return null
  const facts = [
    { label: t.track.reference, value: reference },
    { label: t.track.suggested, value: suggested_body },
    { label: t.track.saidBy, value: said_by },
  ].flatMap(({ label, value }) => (value === null ? [] : [{ label, value: <span lang="nl">{value}</span> }]))
  if (holds_from !== null) facts.push({ label: t.track.holds, value: <>{plainDate(holds_from, lang)}</> })
  return (
    <>
      <p>
        <b>{knownWords[lang].findings.kinds[finding]}</b>
      </p>
      {finding === 'no-answer' && finding_text !== null && <p class="meta">{t.track.reason}</p>}
      {finding_text === null ? <p>{t.track.gone}</p> : <Prose text={finding_text} lang="nl" />}
      {facts.length > 0 && <Facts facts={facts} />}
    </>
  )
}
