// Who is at move, for who reported it.
import { type Day, longDate, number, plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Turn } from '#ui/turn.tsx'
import { type FollowedTable, TableTurn } from '../../agenda/pages/follow-parts.tsx'
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
  asked: WhereProps['asked']
  tables: readonly FollowedTable[]
}

/** The desk did what it could: a table may still be at move. */
const NobodyTurn = ({ t, lang, report, today, tables }: TurnProps) => {
  const { nobody, nobodySince, referred, referredSince } = t.follow.turns
  const table = tables.find(({ isOpen }) => isOpen)
  if (table) return <TableTurn lang={lang} today={today} table={table} />
  const day = longDate(report.waiting_since, lang)
  // It is not done: it goes on with somebody else.
  if (report.state === 'out-of-scope')
    return <Turn lang={lang} tone="other" big who={referred} line={referredSince(day)} />
  const since = nobodySince(day)
  return <Turn lang={lang} tone="done" big who={nobody} line={since} />
}

/** Bodies are at move; each that is past its term is named, with how far. */
const BodyTurns = ({ t, lang, report, asked }: TurnProps) => {
  const { turns } = t.follow
  const late = asked.filter((one) => one.late > 0)
  if (late.length === 0)
    return (
      <Turn
        lang={lang}
        tone="other"
        big
        who={turns.body}
        line={turns.bodySince(longDate(report.waiting_since, lang))}
      />
    )
  return (
    <>
      {late.map((one) => (
        <Turn
          key={one.body}
          lang={lang}
          tone="late"
          big
          who={turns.bodyLate(one.body)}
          line={turns.lateSince(plainDate(one.since, lang))}
          due={termWords[lang].lateBy(number(one.late, lang))}
        />
      ))}
    </>
  )
}

export const TurnPart = (props: TurnProps) => {
  const { t, lang, report, today } = props
  const { turns } = t.follow
  const since = longDate(report.waiting_since, lang)
  // The notice on top says it.
  if (report.state === 'withdrawn') return null
  if (report.waiting_on === 'reporter')
    return <Turn lang={lang} tone="you" big who={turns.reporter} line={turns.reporterSince(since)} />
  if (report.waiting_on === 'nobody' && report.state === 'merged') {
    const { turn, turnSince } = mergingWords[lang]
    return <Turn lang={lang} tone="other" big who={turn} line={turnSince(since)} />
  }
  if (report.waiting_on === 'nobody') return <NobodyTurn {...props} />
  if (report.waiting_on === 'body') return <BodyTurns {...props} />
  const late = report.due_on !== null && report.due_on < today
  const by = report.due_on === null ? '' : ` ${turns.deskBy(longDate(report.due_on, lang))}`
  return (
    <Turn
      lang={lang}
      tone={late ? 'late' : 'other'}
      big
      who={turns.desk}
      line={late ? turns.lateSince(since) : turns.deskSince(since) + by}
      {...(late ? { due: turns.late } : {})}
    />
  )
}
