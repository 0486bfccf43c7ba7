// On the page behind the code: that an expert is at move, and until when; never who.
import { plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Turn } from '#ui/turn.tsx'
import type { Move } from '../../desk/move/moves.ts'
import { messages } from '../messages.ts'

type ExpertTurnProps = { lang: Lang; move: Move; big: boolean }

export const ExpertTurn = ({ lang, move: { since, due }, big }: ExpertTurnProps) => {
  const { turn, since: line } = messages[lang].follow
  return (
    <Turn
      lang={lang}
      tone="other"
      big={big}
      who={turn}
      line={line(plainDate(since, lang), plainDate(due ?? since, lang))}
    />
  )
}
