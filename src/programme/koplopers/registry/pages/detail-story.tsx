// The running text of the page of a Koploper, in the order in which a reader asks.
import type { Lang } from '#kernel/language.ts'
import { Grid, Section } from '#ui/layout.tsx'
import { Bullets, Foreign, Linked, Prose, Steps } from '#ui/prose.tsx'
import { Result, RingResult } from '#ui/result.tsx'
import type { DetailProps } from './detail-props.ts'

/** A text under its heading, in the language it was written in. */
const TextPart = ({
  title,
  text,
  from,
  lang,
}: {
  title: string
  text: string | null
  from: Lang
  lang: Lang
}) =>
  text === null ? null : (
    <Section title={title}>
      <Foreign lang={from} within={lang} block>
        <Prose text={text} />
      </Foreign>
    </Section>
  )

const ListPart = ({
  title,
  items,
  from,
  lang,
  steps,
}: {
  title: string
  items: readonly string[]
  from: Lang
  lang: Lang
  steps?: boolean
}) =>
  items.length === 0 ? null : (
    <Section title={title}>
      <Foreign lang={from} within={lang} block>
        {steps ? <Steps items={items} /> : <Bullets items={items} />}
      </Foreign>
    </Section>
  )

const ResultsPart = ({ t, lang, detail }: DetailProps) => {
  const worked = detail.results.filter((result) => result.worked)
  return (
    <Section title={t.detail.results}>
      {worked.length === 0 && <p>{t.detail.noResults}</p>}
      {worked.length > 0 && (
        <Grid>
          {worked.map((result) => (
            <Result
              key={result.headline + result.statement}
              lang={lang}
              value={
                <Foreign lang={result.locale} within={lang}>
                  {result.headline}
                </Foreign>
              }
              text={
                <Foreign lang={result.locale} within={lang}>
                  {result.statement}
                </Foreign>
              }
              evidence={result.evidence}
              period={
                <Foreign lang={result.locale} within={lang}>
                  {result.period}
                </Foreign>
              }
            />
          ))}
        </Grid>
      )}
    </Section>
  )
}

const SetbacksPart = ({ t, lang, detail }: DetailProps) => {
  const setbacks = detail.results.filter((result) => !result.worked)
  return (
    <Section title={t.detail.setbacks}>
      {setbacks.length === 0 && (
        <p>
          <Linked text={t.detail.noSetbacks} lang={lang} />
        </p>
      )}
      {setbacks.map((setback) => {
        const said = (text: string | null) =>
          text && (
            <Foreign lang={setback.locale} within={lang}>
              {text}
            </Foreign>
          )
        return (
          <RingResult
            key={setback.headline}
            lang={lang}
            title={said(setback.headline)}
            evidence={setback.evidence}
            period={said(setback.period)}
          >
            {said(setback.statement)}
          </RingResult>
        )
      })}
    </Section>
  )
}

const WhomPart = ({ t, lang, detail }: DetailProps) => {
  const { body } = detail
  if (body.for_whom === null && body.through_whom === null) return null
  const part = (title: string, text: string | null) =>
    text && (
      <div>
        <h3>{title}</h3>
        <Foreign lang={body.locale} within={lang} block>
          <Prose text={text} />
        </Foreign>
      </div>
    )
  return (
    <section class="sec">
      <Grid two>
        {part(t.detail.forWhom, body.for_whom)}
        {part(t.detail.throughWhom, body.through_whom)}
      </Grid>
    </section>
  )
}

/** The running text: results first, then why, how, for whom, what it takes, what failed, how to reuse (look, rule 6). */
export const Story = (props: DetailProps) => {
  const { t, lang, detail } = props
  const { body } = detail
  const from = body.locale
  return (
    <>
      <ResultsPart {...props} />
      <WhomPart {...props} />
      <TextPart title={t.detail.problem} text={body.problem} from={from} lang={lang} />
      <TextPart title={t.detail.approach} text={body.approach} from={from} lang={lang} />
      <ListPart title={t.detail.needs} items={body.needs} from={from} lang={lang} />
      <SetbacksPart {...props} />
      <TextPart title={t.detail.lessons} text={body.lessons} from={from} lang={lang} />
      <ListPart title={t.detail.reuse} items={body.reuse} from={from} lang={lang} steps />
    </>
  )
}
