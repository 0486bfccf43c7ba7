// What was counted of each run of a list, put together to the numbers beside and above it.
import type { AnyAsked, runsOf } from './list.ts'

/** How many cards name each value of a filter. */
export type Counts = ReadonlyMap<string, number>

export type ListCounts<Facet extends string> = {
  /** the size of the whole list */
  readonly all: number
  /** how many the filters leave; of a long list at most one more than is counted */
  readonly found: number
  readonly facets: Readonly<Record<Facet, Counts>>
  /** the same of the whole list, where that costs nothing more */
  readonly whole?: Readonly<Record<Facet, Counts>>
}

/** How many cards of a run have a value of one filter; of a run whose cards have the same of every filter, how many there are. */
export type Grouped = {
  readonly run: number
  /** the place of the filter among those of the list, -1 for none */
  readonly of: number
  readonly value: string | null
  readonly whole: number
  /** as the choice in the other filters leaves them, those that are the same in the whole run left out of account */
  readonly left: number
}

/** A run with what is asked of its list. */
export type Within = ReturnType<typeof runsOf>[number]

/** The value of this filter that all cards of the run have, null for none; undefined where they differ. */
export const fixedIn = ({ run, list }: Within, name: string): string | null | undefined =>
  run?.fixed?.[list.columns[name]?.values ?? '']

const fits = ({ chosen }: AnyAsked, name: string, value: string | null): boolean => {
  const wanted = chosen[name] ?? []
  return wanted.length === 0 || (value !== null && wanted.includes(value))
}

/** Numbers under names, that grow. */
const tallies = <Facet extends string>(facets: readonly Facet[]) => {
  const maps = new Map(facets.map((name) => [name, new Map<string, number>()]))
  return {
    add: (name: Facet, value: string | null, more: number): void => {
      const of = maps.get(name)
      if (of === undefined || value === null || more === 0) return
      const count = (of.get(value) ?? 0) + more
      if (count === 0) of.delete(value)
      else of.set(value, count)
    },
    all: (): Readonly<Record<Facet, Counts>> =>
      Object.fromEntries(maps) as Record<Facet, Map<string, number>>,
  }
}

/** The numbers of one run. */
type OfRun = {
  readonly size: number
  /** as the choice in the filters that differ within the run leaves it */
  readonly chosen: number
  readonly fixed: readonly { readonly name: string; readonly value: string | null; readonly fits: boolean }[]
}

const sum = (groups: readonly Grouped[], count: 'whole' | 'left'): number =>
  groups.reduce((total, group) => total + group[count], 0)

const numbersOf = (within: Within, groups: readonly Grouped[], facets: readonly string[]): OfRun => {
  // Every filter that is grouped by holds all cards of the run: one of them tells how many there are.
  const one = groups.filter(({ of }) => of === groups[0]?.of)
  const fitting = one.filter(({ of, value }) => of === -1 || fits(within, facets[of] ?? '', value))
  const fixed = facets.flatMap((name) => {
    const value = fixedIn(within, name)
    return value === undefined ? [] : [{ name, value, fits: fits(within, name, value) }]
  })
  return { size: sum(one, 'whole'), chosen: sum(fitting, 'left'), fixed }
}

/** Whether the run is among what was chosen, in all filters but this one. */
const fitsBut = ({ fixed }: OfRun, own?: string): boolean =>
  fixed.every(({ name, fits }) => name === own || fits)

/** Puts the groups of all runs together. */
export const together = <Facet extends string>(
  runs: readonly Within[],
  rows: readonly Grouped[],
  facets: readonly Facet[],
): ListCounts<Facet> => {
  const [whole, left] = [tallies<string>(facets), tallies<string>(facets)]
  const byRun = Map.groupBy(rows, ({ run }) => run)
  const numbers = runs.map((within, at) => numbersOf(within, byRun.get(at) ?? [], facets))
  for (const { of, run, value, ...group } of rows) {
    const own = numbers[run]
    whole.add(facets[of] ?? '', value, group.whole)
    left.add(facets[of] ?? '', value, own && fitsBut(own) ? group.left : 0)
  }
  for (const own of numbers)
    for (const { name, value } of own.fixed) {
      whole.add(name, value, own.size)
      left.add(name, value, fitsBut(own, name) ? own.chosen : 0)
    }
  return {
    all: numbers.reduce((total, { size }) => total + size, 0),
    found: numbers.reduce((total, own) => total + (fitsBut(own) ? own.chosen : 0), 0),
    facets: left.all(),
    whole: whole.all(),
  }
}

/** Numbers of which some are taken away and others added: of cards that stand elsewhere than their own row says. */
export const recounted = <Facet extends string>(
  of: ListCounts<Facet>,
  less: ListCounts<Facet>,
  more: ListCounts<Facet>,
): ListCounts<Facet> => {
  const names = Object.keys(of.facets) as Facet[]
  const each = (which: 'facets' | 'whole') => {
    const tally = tallies(names)
    const add = (counts: ListCounts<Facet>, sign: 1 | -1) =>
      names.forEach((name) => {
        for (const [value, count] of counts[which]?.[name] ?? []) tally.add(name, value, sign * count)
      })
    add(of, 1)
    add(less, -1)
    add(more, 1)
    return tally.all()
  }
  return {
    all: of.all - less.all + more.all,
    found: of.found - less.found + more.found,
    facets: each('facets'),
    whole: each('whole'),
  }
}
