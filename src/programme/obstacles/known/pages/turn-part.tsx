import { number, plainDate } from '#kernel/dates.ts'
import { Foreign } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { fullBody } from '../../about/speech.ts'
import { messages as termWords } from '../../terms/messages.ts'
import type { AtMove } from '../../terms/queries.ts'
import type { ObstacleDetail } from '../queries.ts'
import type { ObstacleSpeech } from './props.ts'

export type TurnProps = {
  speech: ObstacleSpeech
  detail: ObstacleDetail
  /** who looks into it again */
  atMove: readonly AtMove[]
}

/** Each body that looks into it again; past its term, that is said. */
const AtMoveTurns = ({ speech, atMove }: TurnProps) => {
  const { t, lang } = speech
  return (
    <>
      {atMove.map(({ rule_body, late }) => (
        <Turn
          key={rule_body}
          lang={lang}
          tone={late > 0 ? 'late' : 'other'}
          big
          who={t.atMove(fullBody(rule_body, speech))}
          {...(late > 0 ? { due: termWords[lang].lateBy(number(late, lang)) } : {})}
        />
      ))}
    </>
  )
}

/** Who is at move on a knelpunt, and how late. */
export const TurnPart = (props: TurnProps) => {
  const { speech, detail, atMove } = props
  const { obstacle, text } = detail
  const { t, lang } = speech
  if (atMove.length > 0) return <AtMoveTurns {...props} />
  const { at_move, at_move_since } = obstacle
  // What was put before somebody lies, or lay, there: how it went tells the rest.
  if (at_move === null && (obstacle.outcome === null || obstacle.outcome === 'escalated')) return null
  if (at_move === null) return <Turn lang={lang} tone="done" who={t.nobodyAtMove} big />
  return (
    <Turn
      lang={lang}
      tone="other"
      big
      who={t.atMove(fullBody(at_move, speech))}
      line={
        <>
          <Foreign lang={text.locale} within={lang}>
            {text.at_move_line}
          </Foreign>{' '}
          {at_move_since !== null && t.atMoveSince(plainDate(at_move_since, lang))}
        </>
      }
    />
  )
}
