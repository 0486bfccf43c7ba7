// The clock of a question to a body, against a reference that walks day by day and knows nothing of stretches.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ClockStep, dueOn, mayFollow, sumOf } from '../../src/programme/obstacles/tracks/clock.ts'

const holidays: ReadonlySet<string> = new Set(['2026-12-25', '2026-12-26', '2027-01-01', '2027-03-29'])
const start = Date.UTC(2026, 10, 23)
const dayAt = (offset: number): string => new Date(start + offset * 86_400_000).toISOString().slice(0, 10)
const isWorking = (day: string): boolean =>
  ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay()) && !holidays.has(day)

/** Does the clock run on this day? What happens on a day counts from the day after. */
const runsOn = (log: readonly ClockStep[], day: string): boolean => {
  const before = log.filter((step) => step.day < day && step.act !== 'extend').at(-1)
  return before?.act === 'start' || before?.act === 'resume'
}

/** Day after day: the first on which as many ran as the term asks; null while it does not run now. */
const slowDue = (log: readonly ClockStep[]): string | null => {
  const now = log.filter((step) => step.act !== 'extend').at(-1)
  if (now?.act !== 'start' && now?.act !== 'resume') return null
  const term = log.reduce((sum, step) => sum + (step.days ?? 0), 0)
  let ran = 0
  for (let offset = 1; offset < 4000; offset += 1) {
    const day = dayAt(offset)
    if (isWorking(day) && runsOn(log, day)) ran += 1
    if (ran === term) return day
  }
  throw new Error('no end in ten years')
}

const acts = ['pause', 'resume', 'extend', 'stop'] as const
type Tried = { readonly after: number; readonly act: (typeof acts)[number]; readonly days: number }
const tried = fc.array(
  fc.record({
    // often on the same day, sometimes far past the term
    after: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 80 })),
    act: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom('pause', 'resume') },
      { weight: 2, arbitrary: fc.constant('extend') },
      { weight: 1, arbitrary: fc.constant('stop') },
    ) as fc.Arbitrary<Tried['act']>,
    days: fc.integer({ min: 1, max: 30 }),
  }),
  { maxLength: 16 },
)

/** The log that comes of trying these in turn: what cannot be is refused, and leaves no line. */
const logOf = (term: number, order: readonly Tried[]): { log: ClockStep[]; refused: ClockStep[][] } => {
  const log: ClockStep[] = [{ day: dayAt(0), act: 'start', days: term, reason: '' }]
  const refused: ClockStep[][] = []
  let offset = 0
  for (const { after, act, days } of order) {
    offset += after
    const step = { day: dayAt(offset), act, days: act === 'extend' ? days : null, reason: '' }
    if (mayFollow(log, step)) log.push(step)
    else refused.push([...log, step])
  }
  return { log, refused }
}

/** What is special about the last act of a log, to see that all of it is tried. */
const kindsOf = (log: readonly ClockStep[]): string[] => {
  const [before, last] = [log.slice(0, -1), log.at(-1)]
  const due = dueOn(log, holidays)
  const kinds = [due === null ? 'no date' : 'running']
  if (before.at(-1)?.day === last?.day) kinds.push('same day')
  if (last?.act === 'pause' && (slowDue(before) ?? '9') < last.day) kinds.push('late pause')
  if (last?.act === 'extend' && due === null) kinds.push('extended while still')
  return last?.act === 'stop' ? [...kinds, 'stopped'] : kinds
}

test('in ten thousand orders of acts the due date is that of the slow reference', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), tried, (term, order) => {
      const { log } = logOf(term, order)
      expect(dueOn(log, holidays)).toBe(slowDue(log))
      for (const kind of kindsOf(log)) seen.set(kind, (seen.get(kind) ?? 0) + 1)
    }),
    { numRuns: 10_000 },
  )
  for (const kind of ['same day', 'late pause', 'extended while still', 'stopped', 'running'])
    expect([kind, (seen.get(kind) ?? 0) > 100]).toEqual([kind, true])
})

test('the sum of days ends on the due date with the last day of the term, or tells why it stands still', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), tried, (term, order) => {
      const { log } = logOf(term, order)
      const today = log.at(-1)?.day ?? ''
      const due = dueOn(log, holidays)
      const sum = sumOf(log, today, holidays)
      for (const line of sum) {
        expect(line.why === 'still').toBe(!runsOn(log, line.day))
        expect(line.count !== null).toBe(isWorking(line.day) && runsOn(log, line.day))
      }
      if (due === null) return
      const whole = log.reduce((all, step) => all + (step.days ?? 0), 0)
      expect(sum.at(-1)).toMatchObject({ day: due, count: whole })
    }),
    { numRuns: 1000 },
  )
})

test('an order that cannot be is refused: the log never holds it, and one that does is no clock', () => {
  const running: ClockStep[] = [{ day: dayAt(0), act: 'start', days: 30, reason: '' }]
  const step = (act: ClockStep['act'], offset = 1) => ({ act, day: dayAt(offset), days: null, reason: '' })
  const still = [...running, step('pause')]
  const stopped = [...still, step('stop', 2)]
  expect(mayFollow([], step('pause'))).toBe(false)
  expect(mayFollow([], step('start'))).toBe(true)
  for (const act of ['start', 'resume'] as const) expect(mayFollow(running, step(act))).toBe(false)
  for (const act of ['start', 'pause'] as const) expect(mayFollow(still, step(act, 2))).toBe(false)
  for (const act of ['start', ...acts] as const) expect(mayFollow(stopped, step(act, 3))).toBe(false)
  expect(mayFollow(still, step('resume', 0))).toBe(false)
  expect(() => dueOn([...running, step('resume')], holidays)).toThrow('cannot resume')
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), tried, (term, order) => {
      for (const log of logOf(term, order).refused) expect(() => dueOn(log, holidays)).toThrow('cannot')
    }),
    { numRuns: 500 },
  )
})

test('by hand: five days, still from Wednesday to Monday, two days more', () => {
  const log: ClockStep[] = [
    { day: '2026-11-23', act: 'start', days: 5, reason: '' },
    { day: '2026-11-25', act: 'pause', days: null, reason: 'Wie is de werkgever?' },
    { day: '2026-11-26', act: 'extend', days: 2, reason: 'Overleg' },
    { day: '2026-11-30', act: 'resume', days: null, reason: '' },
  ]
  expect(dueOn(log.slice(0, 1), holidays)).toBe('2026-11-30')
  expect(dueOn(log.slice(0, 3), holidays)).toBeNull()
  // Tuesday and Wednesday ran; after Monday the 30th five more: Tuesday to Monday
  expect(dueOn(log, holidays)).toBe('2026-12-07')
  const sum = sumOf(log, '2026-12-01', holidays)
  expect(sum.find(({ day }) => day === '2026-11-27')).toMatchObject({
    why: 'still',
    reason: 'Wie is de werkgever?',
  })
})
