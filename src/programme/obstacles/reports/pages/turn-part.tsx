// Who is at move, for who reported it: as the desk has it, and only promised what its clock promises.
import { type Day, longDate, number, plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Turn } from '#ui/turn.tsx'
import { type FollowedTable, TableTurn } from '../../agenda/pages/follow-parts.tsx'
import { ExpertTurn } from '../../consulting/pages/follow-parts.tsx'
import type { Move } from '../../desk/move/moves.ts'
import type { NextStep } from '../../desk/move/next-step.ts'
import { messages as mergingWords } from '../../merging/messages.ts'
import { messages as termWords } from '../../terms/messages.ts'
import type { Words } from '../messages.ts'
import type { ReportRow } from '../schema.ts'
import type { WhereProps } from './where-part.tsx'

type TurnProps = {
  t: Words
  lang: Lang
  today: Day
  report: ReportRow
  moves: readonly Move[]
  asked: WhereProps['asked']
  tables: readonly FollowedTable[]
}

type OneProps = TurnProps & {
  move: Move
  /** what else the same party has to do */
  also: readonly Move[]
  big: boolean
}

/** The desk did what it could: a table of the one it is handled with may still be at move. */
const NobodyTurn = ({ t, lang, report, today, tables, move }: OneProps) => {
  const { nobody, nobodySince, referred, referredSince } = t.follow.turns
  if (report.state === 'merged') {
    const { turn, turnSince } = mergingWords[lang]
    return <Turn lang={lang} tone="other" big who={turn} line={turnSince(longDate(move.since, lang))} />
  }
  const table = tables.find(({ isOpen }) => isOpen)
  if (table) return <TableTurn lang={lang} today={today} table={table} />
  const day = longDate(move.since, lang)
  // It is not done: it goes on with somebody else.
  if (report.state === 'out-of-scope')
    return <Turn lang={lang} tone="other" big who={referred} line={referredSince(day)} />
  const since = nobodySince(day)
  return <Turn lang={lang} tone="done" big who={nobody} line={since} />
}

/** Bodies are at move; where some are past their term all are named, those first, with how far. */
const BodyTurns = ({ t, lang, asked, move, big }: OneProps) => {
  const { turns } = t.follow
  const atMove = asked.filter(({ waiting_on }) => waiting_on === 'body')
  const late = atMove.filter((one) => one.late > 0)
  if (late.length === 0)
    return (
      <Turn
        lang={lang}
        tone="other"
        big={big}
        who={turns.body}
        line={turns.bodySince(longDate(move.since, lang))}
      />
    )
  return (
    <>
      {late.map((one) => (
        <Turn
          key={one.body}
          lang={lang}
          tone="late"
          big={big}
          who={turns.oneBody(one.body)}
          line={turns.since(plainDate(one.since, lang))}
          due={termWords[lang].lateBy(number(one.late, lang))}
        />
      ))}
      {atMove
        .filter((one) => one.late === 0)
        .map((one) => (
          <Turn
            key={one.body}
            lang={lang}
            tone="other"
            who={turns.oneBody(one.body)}
            line={turns.since(plainDate(one.since, lang))}
          />
        ))}
    </>
  )
}

type Promised = keyof Words['follow']['turns']['by']

/** What the desk does by the end of its term; a step that is not here promises nothing. */
const promises: Partial<Record<NextStep, Promised>> = {
  'first-word': 'word',
  reply: 'word',
  unread: 'read',
  again: 'word',
  'problem-again': 'word',
  context: 'find',
  problem: 'find',
  'ask-or-answer': 'ask',
  question: 'question',
  answer: 'answer',
  'answer-again': 'answer',
}

const promiseOf = ({ state }: ReportRow, step: NextStep | null): Promised | undefined => {
  if (step === 'assign') return state === 'received' ? 'word' : 'find'
  return step === null ? undefined : promises[step]
}

const DeskTurn = ({ t, lang, report, today, move, also, big }: OneProps) => {
  const { turns } = t.follow
  const since = longDate(move.since, lang)
  const isLate = move.due !== null && move.due < today
  const promise = promiseOf(report, move.step)
  const by =
    move.due === null || promise === undefined ? '' : ` ${turns.by[promise](longDate(move.due, lang))}`
  const done = [move, ...also].map(({ step }) => turns.does[step as keyof typeof turns.does] ?? '')
  const does = [...new Set(done)].join(' ')
  return (
    <Turn
      lang={lang}
      tone={isLate ? 'late' : 'other'}
      big={big}
      who={turns.desk}
      line={isLate ? turns.since(since) : [turns.deskSince(since) + by, does.trim()].join(' ').trim()}
      {...(isLate ? { due: turns.late } : {})}
    />
  )
}

/** What the reporter is asked, and what happens when they say nothing. */
const askedLine = ({ turns }: Words['follow'], { step, since, due }: Move, lang: Lang): string => {
  const [from, until] = [longDate(since, lang), due === null ? '' : longDate(due, lang)]
  const lines: Partial<Record<NextStep, string>> = {
    react: turns.react(until),
    'read-text': turns.readText(from),
    solved: turns.solved(from, until),
    'solved-closed': turns.solvedClosed(from, until),
  }
  return (step !== null && lines[step]) || turns.reporterSince(from)
}

const ReporterTurn = ({ t, lang, move, also, big }: OneProps) => {
  const lines = [move, ...also].map((one) => askedLine(t.follow, one, lang))
  return <Turn lang={lang} tone="you" big={big} who={t.follow.turns.reporter} line={lines.join(' ')} />
}

const OneTurn = (props: OneProps) => {
  const { t, lang, today, tables, move, big } = props
  const table = tables.find(({ isOpen }) => isOpen)
  switch (move.party) {
    case 'desk':
      return <DeskTurn {...props} />
    case 'reporter':
      return <ReporterTurn {...props} />
    case 'body':
      return <BodyTurns {...props} />
    case 'table':
      return table ? <TableTurn lang={lang} today={today} table={table} /> : null
    case 'expert':
      return <ExpertTurn {...props} />
    case 'editor': {
      const line = t.follow.turns.editorSince(longDate(move.since, lang))
      return <Turn lang={lang} tone="other" big={big} who={t.follow.turns.editor} line={line} />
    }
    case 'nobody':
      return <NobodyTurn {...props} />
  }
}

/** Each party once; the reporter reads first what is asked of them. */
export const TurnPart = (props: TurnProps) => {
  const { report, moves } = props
  // The notice on top says it.
  if (report.state === 'withdrawn') return null
  const byParty = Map.groupBy(moves, ({ party }) => party)
  const { reporter = [], ...others } = Object.fromEntries(byParty)
  const ordered = [reporter, ...Object.values(others)].filter((some) => some.length > 0)
  return (
    <>
      {ordered.map(
        ([move, ...also], at) =>
          move && <OneTurn key={move.party} {...props} {...{ move, also }} big={at === 0} />,
      )}
    </>
  )
}
