// The rest of the demo network, loaded while the site is open already.
import { completeDemo } from '../demo/load.ts'
import type { OpenHouse } from '../house.ts'
import type { Hours } from './hours.ts'

export type Filling = {
  /** begins no step any more; returns when the one under way has ended */
  stop(): Promise<void>
}

/**
 * Loads the rest and says when it is there, in search too. A failure is told in the log and ends nothing: all the site can
 * do it can do without, and the next start goes on where this one stood.
 */
export const fillOn = (open: OpenHouse, hours: Hours | null, say: (line: string) => void): Filling => {
  const stopping = new AbortController()
  const fill = async (): Promise<void> => {
    // It makes search whole of what there is to read, and leaves acts alone that are not loaded yet.
    await hours?.first
    await completeDemo(open, stopping.signal)
    // What reporters and the desk did reaches search and mail by the hour.
    await hours?.again()
    say('The demo network is complete.')
  }
  const filled = fill().catch((error: Error) => {
    if (stopping.signal.aborted) return
    const cause = error.cause instanceof Error ? error.cause.message : undefined
    open.house.log.error(
      { err: error.message, cause },
      'the demo network is not complete; the next start goes on with it',
    )
  })
  return {
    stop() {
      stopping.abort()
      return filled
    },
  }
}
