// How well a kind of party is represented, and which places on the map of themes are empty; pure.

export type Rating = 'ample' | 'fair' | 'scarce'

/** Share of the Koplopers that this kind of party leads: ample from a half, fair from a fifth (V2, rating rule). */
export const ratingOf = (count: number, all: number): Rating => {
  const share = all === 0 ? 0 : count / all
  if (share >= 0.5) return 'ample'
  return share >= 0.2 ? 'fair' : 'scarce'
}

/** One kind of party, or all others together. */
export type Party = { readonly name: string; readonly groups: readonly string[]; readonly rest: boolean }

/** The kinds of party that are looked at by name, in the order of the vocabulary, and the rest as one. */
export const partiesFrom = (
  groups: ReadonlyMap<string, string>,
  named: ReadonlySet<string>,
  restName: string,
): Party[] => {
  const rest = [...groups.keys()].filter((code) => !named.has(code))
  return [
    ...[...groups]
      .filter(([code]) => named.has(code))
      .map(([code, name]) => ({ name, groups: [code], rest: false })),
    ...(rest.length === 0 ? [] : [{ name: restName, groups: rest, rest: true }]),
  ]
}

/** How many Koplopers of a theme a kind of party leads. */
export type Cell = { readonly theme: string; readonly group: string; readonly count: number }

export const countIn = (cells: readonly Cell[], theme: string, party: Party): number =>
  cells
    .filter((cell) => cell.theme === theme && party.groups.includes(cell.group))
    .reduce((sum, cell) => sum + cell.count, 0)

/** The kinds of party looked at by name that lead nothing on a theme: its blind spots. */
export const blindSpots = (cells: readonly Cell[], theme: string, parties: readonly Party[]): Party[] =>
  parties.filter((party) => !party.rest && countIn(cells, theme, party) === 0)
