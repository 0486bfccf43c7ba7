// What is told of questions to one body: how many were handled, how many in time, what is open.
import { number } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Light } from '#ui/mark.tsx'
import { upper } from '../../about/speech.ts'
import { type Kept, leastJudged, type Part, recordOf, type Told, told, toldLate } from '../figures.ts'
import type { Words } from '../messages.ts'
import type { Questions } from '../queries.ts'

type FigureProps = { t: Words; lang: Lang; questions: Questions }

/** As messages say an amount. */
const amountOf = (count: Told, lang: Lang) => {
  if (count === 'few') return { count: '', kind: 'few' } as const
  if (typeof count === 'number')
    return { count: number(count, lang), kind: count === 0 ? 'none' : 'exact' } as const
  return { count: number(count.atLeast, lang), kind: 'atLeast' } as const
}

const lateAnswers = (late: Part, t: Words, lang: Lang): string => {
  if (typeof late !== 'number') return t.kept.late[late]
  return late === 0 ? t.kept.allInTime : t.kept.lateCount(number(late, lang))
}

const leastTold = (count: Exclude<Told, 'few'>): number => (typeof count === 'number' ? count : count.atLeast)

const VerdictPart = ({ t, lang, kept }: { t: Words; lang: Lang; kept: Kept }) => {
  const { verdict } = kept
  if (verdict === null) {
    const isSmall = kept.handled === 'few' || leastTold(kept.handled) < leastJudged
    const [title, more] = isSmall
      ? [t.kept.tooFew, t.kept.tooFewMore(number(leastJudged, lang))]
      : [t.kept.notTold, t.kept.notToldMore]
    return (
      <>
        <p>
          <b>{title}</b>
        </p>
        <p class="meta">{more}</p>
      </>
    )
  }
  const { band, percent, late } = verdict
  return (
    <>
      <p>
        <Light band={band} word={t.kept.bands[band]} />
      </p>
      <p>
        {`${upper(percent === null ? t.kept.shareOf[band] : t.kept.share(number(percent, lang)))}. ${lateAnswers(late, t, lang)}`}
      </p>
    </>
  )
}

/** How many came in time, with a colour and words; under ten no verdict. */
export const KeptPart = ({ t, lang, questions }: FigureProps) => {
  const kept = recordOf(questions.handled)
  return (
    <>
      <VerdictPart t={t} lang={lang} kept={kept} />
      <p>{`${upper(t.kept.handled(amountOf(kept.handled, lang)))}.`}</p>
    </>
  )
}

/** What waits for an answer now, and whether the term is over. */
export const OpenPart = ({ t, lang, questions: { open } }: FigureProps) => {
  const late = open.whole.all === 0 ? null : toldLate(open)
  const said =
    late === 0
      ? t.open.late.none
      : typeof late === 'number'
        ? t.open.lateCount(number(late, lang))
        : late && t.open.late[late]
  return <p>{[t.open.open(amountOf(told(open.whole), lang)), said].filter(Boolean).join(' ')}</p>
}
