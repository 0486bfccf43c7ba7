// What the numbers of a body tell, tried with all there can be: nobody may work out how few are behind them.
import { expect, test } from 'vitest'
import { leastShown } from '../known/support/rules.ts'
import { type Count, recordOf, type Split, told, toldLate } from './figures.ts'

const count = (all: number, known = 0): Count => ({ all, known })
/** Of what was handled, no page tells whether it was in time. */
const of = (all: number, late: number, known = 0): Split => ({
  whole: count(all, known),
  late: count(late),
  rest: count(all - late),
})

type World = {
  readonly all: number
  readonly late: number
  readonly known: number
  readonly knownLate: number
}
const upTo = (last: number): number[] => Array.from({ length: last + 1 }, (_, at) => at)
const worldsOf = (most: number, lates: (known: number) => number[]): World[] =>
  upTo(most).flatMap((all) =>
    upTo(all).flatMap((late) =>
      upTo(all).flatMap((known) =>
        lates(known)
          .filter((knownLate) => knownLate <= late && known - knownLate <= all - late)
          .map((knownLate) => ({ all, late, known, knownLate })),
      ),
    ),
  )

const isFew = (value: number): boolean => value > 0 && value < leastShown

/** Worlds in which a page says the same, to who counts the public ones, and a number of few is the same in all. */
const recognised = (
  worlds: readonly World[],
  say: (world: World) => unknown,
  number: (world: World) => number,
): World[] =>
  [
    ...Map.groupBy(worlds, (world) => JSON.stringify([world.known, world.knownLate, say(world)])).values(),
  ].flatMap((alike) => {
    const [first] = alike
    return first && new Set(alike.map(number)).size === 1 && isFew(number(first)) ? [first] : []
  })

test('of what was handled, neither the late nor the others nor what is not public is known when there are few', () => {
  const worlds = upTo(45).flatMap((all) =>
    upTo(all).flatMap((late) => upTo(all).map((known) => ({ all, late, known, knownLate: 0 }))),
  )
  const say = ({ all, late, known }: World) => recordOf(of(all, late, known))
  const inside = (number: (world: World) => number) =>
    recognised(worlds, say, number).filter(({ all }) => all < 40)
  expect(inside(({ late }) => late)).toEqual([])
  expect(inside(({ all, late }) => all - late)).toEqual([])
  expect(inside(({ all, known }) => all - known)).toEqual([])
})

test('of what is open, the same', () => {
  const worlds = worldsOf(22, upTo)
  const say = ({ all, late, known, knownLate }: World) => [
    told(count(all, known)),
    toldLate({
      whole: count(all, known),
      late: count(late, knownLate),
      rest: count(all - late, known - knownLate),
    }),
  ]
  const inside = (number: (world: World) => number) =>
    recognised(worlds, say, number).filter(({ all }) => all < 18)
  expect(inside(({ late, knownLate }) => late - knownLate)).toEqual([])
  expect(inside(({ all, late, known, knownLate }) => all - late - (known - knownLate))).toEqual([])
  expect(inside(({ all, known }) => all - known)).toEqual([])
})

test('a colour from 75 and from 55 percent, and none under ten', () => {
  expect(recordOf(of(9, 0))).toEqual({ handled: 9, verdict: null })
  expect(recordOf(of(10, 0)).verdict).toEqual({ band: 'green', percent: 100, late: 0 })
  expect(recordOf(of(20, 5)).verdict).toEqual({ band: 'green', percent: 75, late: 5 })
  expect(recordOf(of(40, 11)).verdict).toMatchObject({ band: 'yellow', percent: 72 })
  expect(recordOf(of(20, 9)).verdict).toMatchObject({ band: 'yellow', percent: 55 })
  expect(recordOf(of(20, 10)).verdict).toMatchObject({ band: 'red', percent: 50 })
  expect(recordOf(of(12, 1))).toEqual({
    handled: { atLeast: 10 },
    verdict: { band: 'green', percent: null, late: 'some' },
  })
  expect(recordOf(of(32, 1)).verdict).toEqual({ band: 'green', percent: null, late: 'few' })
})

test('what is public is counted, however little; of a few others no more than that they are there', () => {
  expect(told(count(3, 3))).toBe(3)
  expect(told(count(3))).toBe('few')
  expect(told(count(8, 6))).toEqual({ atLeast: 7 })
  expect(told(count(11, 6))).toBe(11)
})
