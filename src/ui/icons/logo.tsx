// The loop: three arcs (try, look back, improve) and the one coral dot that runs ahead.

const arcs = [
  'M22 6.2A18 18 0 0 0 6.9 31',
  'M12.5 38.6A18 18 0 0 0 37 36.6',
  'M41.6 27.5A18 18 0 0 0 38.5 15',
] as const

const palettes = {
  light: { arcs: ['#0d5c51', '#ffc94a', '#ff9b62'], dot: '#c8402a' },
  dark: { arcs: ['#7fd0bd', '#ffc94a', '#ffb27a'], dot: '#ff7a5c' },
} as const

const Arcs = ({ colours }: { colours: readonly string[] }) => (
  <g fill="none" stroke-width="7.5" stroke-linecap="round">
    {arcs.map((d, at) => (
      <path key={d} stroke={colours[at]} d={d} />
    ))}
  </g>
)

/** The sign of the network; `dark` is for use on a dark ground. Also the Koploper stamp. */
export const Logo = ({ ground = 'light' }: { ground?: 'light' | 'dark' }) => (
  <svg viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <Arcs colours={palettes[ground].arcs} />
    <circle cx="33.5" cy="7" r="5.6" fill={palettes[ground].dot} />
  </svg>
)

/** The pale loop behind the head of a page. */
export const LoopOrnament = () => (
  <svg class="orn" viewBox="0 0 48 48" aria-hidden="true" focusable="false">
    <Arcs colours={['#efe5d1', '#efe5d1', '#efe5d1']} />
  </svg>
)

/** Somebody whose name or picture is not there: a dashed outline, never a stock face. */
export const EmptyPortrait = () => (
  <svg viewBox="0 0 72 72" aria-hidden="true" focusable="false">
    <circle cx="36" cy="36" r="34" fill="#efe7d8" />
    <g fill="none" stroke="#0d5c51" stroke-width="5" stroke-linecap="round" stroke-dasharray="9 8">
      <circle cx="36" cy="28" r="11" />
      <path d="M15 60c2-12 10-18 21-18s19 6 21 18" />
    </g>
  </svg>
)
