// How many are stuck on the same, as everybody may know it; pure.

/** Below this a number says too much about a few. */
export const leastShown = 5

/** A number from five on; fewer are "enkele", and of none nothing is said. */
export type Supporters = number | { readonly atLeast: number } | 'few' | 'none'

/**
 * What a page says, by how many each knelpunt on it has by itself. Of fewer than five it adds no more than everybody knew
 * before they were put together, which is that there was somebody: the number of after less that of before tells nothing.
 */
export const supportersOf = (counts: readonly number[]): Supporters => {
  const some = counts.filter((count) => count > 0)
  const shown = some.reduce((sum, count) => sum + (count < leastShown ? 1 : count), 0)
  if (shown < leastShown) return some.length === 0 ? 'none' : 'few'
  return some.some((count) => count < leastShown) ? { atLeast: shown } : shown
}
