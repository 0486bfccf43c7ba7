// The small drawings of the interface on a field of 24 by 24; all take their colour from the text around them.
import type { VNode } from 'preact'

const filled = (path: string): VNode => <path fill="currentColor" stroke="none" d={path} />

const outlines = {
  search: (
    <g stroke-width="2.4" stroke-linecap="round">
      <circle cx="10.5" cy="10.5" r="6.5" />
      <path d="M15.5 15.5L21 21" />
    </g>
  ),
  account: (
    <g stroke-width="2.2" stroke-linecap="round">
      <circle cx="12" cy="8" r="4.2" />
      <path d="M4 21c0-5 3.5-7.5 8-7.5s8 2.5 8 7.5" />
    </g>
  ),
  menu: <path stroke-width="2.4" stroke-linecap="round" d="M4 6h16M4 12h16M4 18h16" />,
  person: (
    <g>
      <circle cx="12" cy="8" r="4" />
      <path d="M4 21c0-5 3.5-7 8-7s8 2 8 7" />
    </g>
  ),
  team: (
    <g>
      <circle cx="8" cy="9" r="3.3" />
      <circle cx="16.5" cy="9" r="3.3" />
      <path d="M2 20c0-4 2.5-6 6-6s6 2 6 6m1-5.7c4-.6 7 1.7 7 5.7" />
    </g>
  ),
  organisation: <path d="M4 21V5l8-3v19M12 9h8v12M2 21h20M7 8h2M7 12h2M7 16h2M15 13h2M15 17h2" />,
  government: <path d="M3 9l9-6 9 6zM5 9v9m5-9v9m4-9v9m5-9v9M3 21h18" />,
  school: <path d="M2 9l10-5 10 5-10 5zM6 11v6c4 3 8 3 12 0v-6" />,
  world: (
    <g>
      <circle cx="12" cy="12" r="9" />
      <path d="M3 12h18M12 3c4 5 4 13 0 18M12 3c-4 5-4 13 0 18" />
    </g>
  ),
  lock: (
    <g>
      <rect x="5" y="11" width="14" height="10" rx="2" />
      <path d="M8 11V7a4 4 0 0 1 8 0v4" />
    </g>
  ),
  mail: <path d="M3 5h18v14H3zM3 6l9 7 9-7" />,
  download: <path d="M12 3v12m-5-5l5 5 5-5M4 20h16" />,
  calendar: <path d="M4 5h16v16H4zM4 10h16M8 2v5m8-5v5" />,
  measured: <path d="M3 20V4m0 16h18M8 16v-5m5 5V7m5 9v-7" />,
  evaluated: <path d="M5 4h14v17H5zM9 2h6v4H9zM9 13l2.2 2.5L15.5 10" />,
  estimated: <path d="M3 9c3-4 6-4 9 0s6 4 9 0M3 16c3-4 6-4 9 0s6 4 9 0" />,
  experienced: <path d="M4 4h16v12h-9l-5 4v-4H4z" />,
  sourced: <path d="M6 2h9l4 4v16H6zM9 11h7M9 15h7" />,
} as const

const solids = {
  problem: (
    <g stroke="none">
      <path fill="currentColor" d="M12 2l10.5 19H1.5z" />
      <path class="in" fill="none" stroke-width="2.6" stroke-linecap="round" d="M12 9v5.5" />
      <circle class="in-dot" cx="12" cy="18" r="1.5" />
    </g>
  ),
  done: (
    <g stroke="none">
      <circle fill="currentColor" cx="12" cy="12" r="11" />
      <path class="in" fill="none" stroke-width="2.6" stroke-linecap="round" d="M7 12.5l3.5 4 6.5-8.5" />
    </g>
  ),
  gear: filled(
    'M10 2h4v3.2a7 7 0 0 1 2.2.9l2.3-2.3 2.8 2.8-2.3 2.3a7 7 0 0 1 .9 2.2H22v4h-2.1a7 7 0 0 1-.9 2.2l2.3 2.3-2.8 ' +
      '2.8-2.3-2.3a7 7 0 0 1-2.2.9V22h-4v-2.1a7 7 0 0 1-2.2-.9l-2.3 2.3-2.8-2.8L5 16.2a7 7 0 0 1-.9-2.2H2v-4h2.1A7 7 ' +
      '0 0 1 5 7.8L2.7 5.5 5.5 2.7l2.3 2.3a7 7 0 0 1 2.2-.9zM12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z',
  ),
  house: filled('M12 2 2 10.5h3V21h5.5v-6h3v6H19V10.5h3z'),
  star: filled('M12 1l3 7.6 8 .6-6.2 5.2L19 22l-7-4.4L5 22l2.2-7.6L1 9.2l8-.6z'),
  clock: filled('M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22zm-1.6 4.5h3.2v6l4.4 2.7-1.6 2.7-6-3.6z'),
  heart: filled('M12 22C5 17 1 13 1 8a6 6 0 0 1 11-3.3A6 6 0 0 1 23 8c0 5-4 9-11 14z'),
  book: filled('M1 4c4-1.5 8-1 10 1.5V21c-2-2-6-2.5-10-1.5zM23 4c-4-1.5-8-1-10 1.5V21c2-2 6-2.5 10-1.5z'),
  loop: filled('M12 2a10 10 0 1 0 10 10h-4a6 6 0 1 1-6-6zM18.5 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z'),
} as const

export const drawings = { ...outlines, ...solids }
export type IconName = keyof typeof drawings
export const iconNames = Object.keys(drawings) as IconName[]
