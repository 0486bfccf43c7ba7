// The rows of the list of the desk, by who is at move.
import { Fragment } from 'preact'
import { type Day, nearDate, number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { Shown } from '#platform/list/shown.ts'
import { PostButton } from '#ui/button.tsx'
import type { TableRow } from '#ui/list/data-table.tsx'
import { Foreign } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import type { DoneAct } from '../../done/done.ts'
import { messages } from '../../own/messages.ts'
import { hasReporter, isEnded } from '../../reports/rules.ts'
import { subjectSaid } from '../../reports/said.ts'
import { namesIn } from '../../tracks/pages/parts.tsx'
import type { Turn as BodiesTurn } from '../../tracks/rules.ts'
import type { Words } from '../messages.ts'
import { deskPath } from '../paths.ts'
import { type QueueFacet, type QueueOrder, type QueueRow, turnWords } from '../queue/list.ts'
import { beginOf, stepWord, type Term, termOf, unbroken } from './lines.ts'

export const turns = ['desk', 'reporter', 'body', 'table', 'nobody'] as const

export type QueueLine = QueueRow & {
  /** what somebody wishes, for who may read it alone */
  readonly wish: string | null
  readonly regionName: string | null
  readonly handlerName: string | null
  readonly mayPickUp: boolean
  readonly turn: BodiesTurn
  /** bodies that are later than they may be */
  readonly lateBodies: readonly string[]
  /** with which it lies */
  readonly tables: readonly { readonly name: string; readonly due: Day | null; readonly late: boolean }[]
}

export type QueueProps = {
  t: Words
  lang: Lang
  today: Day
  holidays: ReadonlySet<Day>
  shown: Shown<QueueRow, QueueFacet, QueueOrder>
  /** the rows that are shown */
  lines: readonly QueueLine[]
  /** the numbers of the whole list */
  figures: Shown<QueueRow, QueueFacet, QueueOrder>['facets']
  regions: ReadonlyMap<string, string>
  /** who handles any of them */
  colleagues: ReadonlyMap<string, { readonly name: string }>
  /** the reader may read every report */
  readsAll: boolean
  /** what was just done from here */
  done: DoneAct | null
  form: FormState<string>
}

/** The code, as a link for who may read on; its words for who handles it. */
const Name = ({ t, lang, today, line }: QueueProps & { line: QueueLine }) => {
  const { queue } = t
  const own = messages[lang]
  const day = nearDate(line.day, today, lang)
  const subject = subjectSaid(lang, line)
  const said = [
    ...(hasReporter(line) ? [queue.reported(day)] : [own.origins[line.origin], own.opened(day)]),
    ...(subject === null ? [] : [subject]),
    ...(line.regionName === null ? [] : [line.regionName]),
  ].join(', ')
  if (line.wish === null)
    return (
      <>
        <b>{line.public_code}</b>
        <span class="meta">{said}</span>
      </>
    )
  return (
    <>
      <a href={pathIn(lang, `${deskPath}/${line.id}`)}>
        <Foreign lang={line.locale} within={lang}>
          {beginOf(line.wish)}
        </Foreign>
      </a>
      <span class="meta">
        <b>{line.public_code}</b> {said}
      </span>
    </>
  )
}

const Handler = ({ t, lang, form, line }: QueueProps & { line: QueueLine }) => {
  if (line.handlerName !== null) return <>{line.handlerName}</>
  if (!line.mayPickUp) return <>{isEnded(line.state) ? t.queue.nobodyEnded : t.queue.nobody}</>
  return (
    <PostButton action={pathIn(lang, `${deskPath}/${line.id}/oppakken`)} formKey={form.key} weight="second">
      {t.queue.pickUp}
      <span class="vh">{t.queue.pickUpWhich(line.public_code)}</span>
    </PostButton>
  )
}

/** What is left of the term; of what lies with a table the day on which it would answer. */
const termInQueue = ({ t, today, holidays }: QueueProps, line: QueueLine): Term => {
  if (turnIn(line) !== 'table') return termOf(t, line, today, holidays)
  if (line.tables.some(({ late }) => late)) return { late: true, words: t.queue.tableLate }
  const [due_on = null] = line.tables.flatMap(({ due }) => due ?? []).toSorted()
  return termOf(t, { waiting_on: 'body', due_on }, today, holidays)
}

const cellsOf = (props: QueueProps, line: QueueLine): TableRow => {
  const { t, lang, today } = props
  const term = termInQueue(props, line)
  const lateNames = line.lateBodies.length === 0 ? [] : [namesIn(line.lateBodies, lang)]
  const lies =
    line.tables.length === 0
      ? null
      : namesIn(
          line.tables.map(({ name }) => name),
          lang,
        )
  return [
    <Name key={line.id} {...props} line={line} />,
    <Fragment key={line.id}>
      {stepWord(t, line, line.turn)}
      {props.shown.address.order !== 'haast' && <span class="meta">{t.queue.atMove[turnIn(line)]}</span>}
      {lies !== null && <span class="meta">{t.queue.atTables(lies)}</span>}
    </Fragment>,
    <Handler key={line.id} {...props} line={line} />,
    unbroken(nearDate(line.waiting_since, today, lang)),
    term.late ? (
      <Turn key={line.id} lang={lang} tone="late" who={[...lateNames, term.words].join(' ')} />
    ) : (
      term.words
    ),
  ]
}

/** A table is at move where nobody else is. */
const turnIn = ({ waiting_on, tables }: QueueLine): (typeof turns)[number] =>
  waiting_on === 'nobody' && tables.length > 0 ? 'table' : waiting_on

/** The rows: by who is at move with how many there are of each in all, or one after the other in another order. */
export const rowsOf = (props: QueueProps): TableRow[] =>
  props.shown.address.order === 'haast' ? groupsOf(props) : props.lines.map((line) => cellsOf(props, line))

const groupsOf = (props: QueueProps): TableRow[] =>
  turns.flatMap((turn) => {
    const lines = props.lines.filter((line) => turnIn(line) === turn)
    const count = props.shown.facets.zet.get(turnWords[turn]) ?? 0
    const group = props.t.queue.groups[turn](number(count, props.lang))
    return lines.length === 0 ? [] : [{ group }, ...lines.map((line) => cellsOf(props, line))]
  })
