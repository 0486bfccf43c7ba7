// How far a loading came that was cut off: every act leaves one line of audit with what it did.
import type { Kysely } from 'kysely'
import type { PlatformTables } from '#platform/schema.ts'
import type { Clock } from './clock.ts'

const audited = ({ house }: Clock, id: string) =>
  (house.database.kysely as unknown as Kysely<PlatformTables>)
    .selectFrom('audit')
    .select('command')
    .where('object_id', '=', id)
    .execute()

/** The steps that were not taken yet; the first act on a thing is its beginning. */
export const stepsLeft = async <Step>(
  clock: Clock,
  id: string,
  steps: readonly Step[],
): Promise<readonly Step[]> => steps.slice((await audited(clock, id)).length - 1)

/** Whether this was done with it before. */
export const wasDone = async (clock: Clock, id: string, name: string): Promise<boolean> =>
  (await audited(clock, id)).some(({ command }) => command === name)

/** Fails as the first of them does, but only once nothing is under way any more. */
export const allEnded = async (works: readonly Promise<void>[]): Promise<void> => {
  await Promise.allSettled(works)
  await Promise.all(works)
}
