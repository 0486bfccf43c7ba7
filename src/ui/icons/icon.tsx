// One small drawing, never the only bearer of a meaning: it is hidden from screen readers.
import { drawings, type IconName } from './drawings.tsx'

export type { IconName }

/** A drawing in the colour of the text beside it. Put the words next to it, not in it. */
export const Icon = ({ name }: { name: IconName }) => (
  <svg
    class="icon"
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    aria-hidden="true"
    focusable="false"
  >
    {drawings[name]}
  </svg>
)
