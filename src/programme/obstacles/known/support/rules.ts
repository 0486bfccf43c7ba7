// How many are stuck on the same, as everybody may know it; pure.

/** Below this a number says too much about a few. */
export const leastShown = 5

/** A number from five on; fewer are "enkele", and of none nothing is said. */
export type Supporters = number | 'few' | 'none'

export const supportersOf = (count: number): Supporters => {
  if (count === 0) return 'none'
  return count < leastShown ? 'few' : count
}
