// Waiting for several works at once, so that none of them goes on behind the back of who began them.

/** Fails as the first of them does, but only once nothing is under way any more. */
export const allEnded = async (works: readonly Promise<unknown>[]): Promise<void> => {
  await Promise.allSettled(works)
  await Promise.all(works)
}
