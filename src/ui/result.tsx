// What something delivered, and what did not work: the same block, the same weight.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Evidence, type EvidenceKind } from './mark.tsx'

type Rest = {
  lang: Lang
  evidence?: EvidenceKind
  /** when or how it was found: "mei 2024 tot mei 2025" */
  period?: ComponentChildren
}

const Proof = ({ lang, evidence, period }: Rest) =>
  evidence === undefined && period === undefined ? null : (
    <p class="meta">
      {evidence !== undefined && <Evidence kind={evidence} lang={lang} />} {period}
    </p>
  )

type ResultProps = Rest & {
  /** short: "+1,6 uur", "8 van 9" */
  value: ComponentChildren
  text: ComponentChildren
}

/** One result: the figure first, what it counts, on what it rests. Put several in a `Grid`. */
export const Result = ({ value, text, ...rest }: ResultProps) => (
  <div class="res">
    <span class="n">{value}</span>
    <p>{text}</p>
    <Proof {...rest} />
  </div>
)

type RingProps = Rest & { title: ComponentChildren; level?: 3 | 4; children: ComponentChildren }

/** What did not work: an open ring, a heading and what happened. */
export const RingResult = ({ title, level = 3, children, ...rest }: RingProps) => {
  const Title: 'h3' | 'h4' = level === 3 ? 'h3' : 'h4'
  return (
    <div class="res ring">
      <i class="o" aria-hidden="true" />
      <div>
        <Title>{title}</Title>
        <p>{children}</p>
        <Proof {...rest} />
      </div>
    </div>
  )
}
