// The rows of the list of the desk, by who is at move.
import { type Day, nearDate, number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { Shown } from '#platform/list/shown.ts'
import { PostButton } from '#ui/button.tsx'
import type { TableRow } from '#ui/list/data-table.tsx'
import { Foreign } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import type { DoneAct } from '../../done/done.ts'
import { deskWords } from '../../own/desk-words.ts'
import { messages } from '../../own/messages.ts'
import { hasReporter, isEnded } from '../../reports/rules.ts'
import { subjectSaid } from '../../reports/said.ts'
import type { Words } from '../messages.ts'
import { parties } from '../move/moves.ts'
import type { MoveNames } from '../move/names.ts'
import type { Standing } from '../move/standing.ts'
import { partyWord, lineOf as stepLine, tablesOf } from '../move/words.ts'
import { deskPath } from '../paths.ts'
import { type QueueFacet, type QueueOrder, type QueueRow, turnWords } from '../queue/list.ts'
import { beginOf, stepWord, type Term, termOf, unbroken } from './lines.ts'

export type QueueLine = QueueRow &
  Standing & {
    /** what somebody wishes, for who may read it alone */
    readonly wish: string | null
    readonly regionName: string | null
    readonly handlerName: string | null
    readonly mayPickUp: boolean
    readonly moveNames: MoveNames
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
    <>
      <span class="printed">{t.queue.nobody}</span>
      <PostButton action={pathIn(lang, `${deskPath}/${line.id}/oppakken`)} formKey={form.key} weight="second">
        {t.queue.pickUp}
        <span class="vh">{t.queue.pickUpWhich(line.public_code)}</span>
      </PostButton>
    </>
  )
}

/** What is left of the term of who is at move first. */
const termInQueue = ({ t, today, holidays }: QueueProps, { moves: [move] }: QueueLine): Term =>
  termOf(t, move, today, holidays)

/** Where it stands, what follows, and who else is at move. */
const Step = ({ t, lang, line, shown }: QueueProps & { line: QueueLine }) => {
  const own = deskWords(lang, line)
  const [move, ...others] = line.moves
  const tables = tablesOf(move, line.moveNames)
  const next = move.party === 'nobody' ? '' : stepLine(own, move, line.moveNames)
  return (
    <>
      {stepWord(t, line, line.turn)}
      {shown.address.order !== 'haast' && <span class="meta">{t.queue.atMove[move.party]}</span>}
      {next !== '' && <span class="meta">{[next, ...(tables === null ? [] : [tables])].join(': ')}</span>}
      {others.map((other) => (
        <span key={other.step} class="meta">
          {t.queue.also(partyWord(own, other, line.moveNames), stepLine(own, other, line.moveNames))}
        </span>
      ))}
    </>
  )
}

const cellsOf = (props: QueueProps, line: QueueLine): TableRow => {
  const { lang, today } = props
  const term = termInQueue(props, line)
  const { lateBodies } = line.moveNames
  const lateNames = line.moves[0].party === 'body' && lateBodies !== '' ? [lateBodies] : []
  return [
    <Name key={line.id} {...props} line={line} />,
    <Step key={line.id} {...props} line={line} />,
    <Handler key={line.id} {...props} line={line} />,
    unbroken(nearDate(line.moves[0].since, today, lang)),
    term.late ? (
      <Turn key={line.id} lang={lang} tone="late" who={[...lateNames, term.words].join(' ')} />
    ) : (
      term.words
    ),
  ]
}

/** The rows: by who is at move with how many there are of each in all, or one after the other in another order. */
export const rowsOf = (props: QueueProps): TableRow[] =>
  props.shown.address.order === 'haast' ? groupsOf(props) : props.lines.map((line) => cellsOf(props, line))

const groupsOf = (props: QueueProps): TableRow[] =>
  parties.flatMap((party) => {
    const lines = props.lines.filter(({ moves: [move] }) => move.party === party)
    const count = props.shown.facets.zet.get(turnWords[party]) ?? 0
    const group = props.t.queue.groups[party](number(count, props.lang))
    return lines.length === 0 ? [] : [{ group }, ...lines.map((line) => cellsOf(props, line))]
  })
