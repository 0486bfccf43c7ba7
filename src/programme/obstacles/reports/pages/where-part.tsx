// Where a report is now, on the way that reports usually go.
import { type Day, number, plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { MoreLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Trail, type TrailItem } from '#ui/trail.tsx'
import { bodiesPath } from '../../addresses.ts'
import { type FollowedTable, TablesLine } from '../../agenda/pages/follow-parts.tsx'
import { messages as consultingWords } from '../../consulting/messages.ts'
import { messages as mergingWords } from '../../merging/messages.ts'
import { messages as termWords } from '../../terms/messages.ts'
import type { Extended } from '../../tracks/clock.ts'
import { isOpen } from '../../tracks/rules.ts'
import type { TrackRow } from '../../tracks/schema.ts'
import type { Words } from '../messages.ts'
import type { ReportRow, ReportState } from '../schema.ts'

export type AskedBody = {
  readonly body: string
  readonly since: Day
  readonly due: Day | null
  readonly waiting_on: TrackRow['waiting_on']
  /** working days past its term, while it is at move */
  readonly late: number
  /** how often it took more time, and how much together */
  readonly extended: Extended
}

export type WhereProps = {
  t: Words
  lang: Lang
  report: ReportRow
  /** bodies that were asked, as people say them */
  asked: readonly AskedBody[]
  tables: readonly FollowedTable[]
  /** an expert was asked, about this one or the one it is handled with */
  consulted: boolean
}

const usualWay: readonly ReportState[] = [
  'received',
  'acknowledged',
  'context-analysis',
  'problem-stated',
  'answered',
]

const viaBodies: readonly ReportState[] = [...usualWay.slice(0, -1), 'routed', 'answered']

/** Which bodies still help to look, since when and until when; what they say comes with the answer. */
const AskedText = ({ t, lang, asked }: WhereProps) => (
  <>
    {asked.filter(isOpen).map(({ body, since, due, extended }, at) => (
      <span key={body} class="meta">
        {at > 0 && <br />}
        {t.follow.asked(body, plainDate(since, lang), due === null ? null : plainDate(due, lang))}
        {extended.times > 0 && (
          <>
            <br />
            {t.follow.extended(extended.times, number(extended.days, lang))}
          </>
        )}
      </span>
    ))}
  </>
)

/** The usual way with the place on it; a report that left that way shows where it went. */
export const WherePart = (props: WhereProps) => {
  const { t, lang, report, asked } = props
  const way = asked.length === 0 ? usualWay : viaBodies
  const askedText = <AskedText {...props} />
  const now = report.state === 'info-requested' ? 'context-analysis' : report.state
  const at = way.indexOf(now)
  const isDone = asked.length > 0 && !asked.some(isOpen)
  const title = (state: ReportState) => {
    if (state === 'routed' && isDone) return t.follow.bodiesDone(asked.length)
    return state === 'merged' ? mergingWords[lang].together : t.follow.states[state]
  }
  const arrived: TrailItem = { kind: 'done', title: title('received'), text: plainDate(report.day, lang) }
  const textOf = (state: ReportState) => (state === 'routed' && !isDone ? { text: askedText } : {})
  // What is handled with another one still gets its answer.
  const next: TrailItem[] = report.state === 'merged' ? [{ kind: 'next', title: title('answered') }] : []
  const items: TrailItem[] =
    at < 0
      ? [arrived, { kind: 'now', title: title(report.state) }, ...next]
      : way.map((state, index) => ({
          kind: index < at ? 'done' : index === at ? 'now' : 'next',
          title: title(state),
          ...(index === 0 ? { text: plainDate(report.day, lang) } : textOf(state)),
        }))
  return (
    <Card title={t.follow.where} tone="cream">
      <Trail lang={lang} items={items} />
      <TablesLine {...props} />
      {props.consulted && <p class="meta">{consultingWords[lang].follow.was}</p>}
      <MoreLink href={pathIn(lang, bodiesPath)}>{termWords[lang].title}</MoreLink>
    </Card>
  )
}
