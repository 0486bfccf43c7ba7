// The four signs of a "Mag dit?" answer: they differ in shape, not only in colour.
import type { VNode } from 'preact'

export type Verdict = 'yes' | 'if' | 'no' | 'open'

const signs: Readonly<Record<Verdict, VNode>> = {
  yes: (
    <g>
      <circle cx="24" cy="24" r="22" fill="#0d5c51" />
      <path d="M14 25l7 8 14-17" stroke="#fff" stroke-width="5" />
    </g>
  ),
  if: (
    <g>
      <circle cx="24" cy="24" r="20" fill="#fff" stroke="#0d5c51" stroke-width="4" />
      <path d="M24 4a20 20 0 0 0 0 40z" fill="#0d5c51" />
      <path d="M29 20l3 4 6-8" stroke="#0d5c51" stroke-width="3.5" />
      <path d="M9 24h9M13.5 19.5v9" stroke="#fff" stroke-width="3.5" />
    </g>
  ),
  no: (
    <g>
      <rect x="4" y="4" width="40" height="40" rx="6" fill="#17302d" />
      <path d="M16 16l16 16M32 16L16 32" stroke="#fff" stroke-width="5" />
    </g>
  ),
  open: (
    <g>
      <circle cx="24" cy="24" r="20" fill="#fff" stroke="#6f827b" stroke-width="4" stroke-dasharray="7 6" />
      <path d="M24 13v12l8 5" stroke="#17302d" stroke-width="4" />
    </g>
  ),
}

/** Full disc, half disc, square or dashed disc; the word stands beside it. */
export const VerdictSign = ({ verdict }: { verdict: Verdict }) => (
  <svg
    viewBox="0 0 48 48"
    fill="none"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    {signs[verdict]}
  </svg>
)
