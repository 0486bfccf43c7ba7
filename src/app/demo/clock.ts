// The days of the demo network: counted back from the day of loading, so that it looks lived in.
import type { Actor } from '#kernel/actor.ts'
import { addDays, dayOf, startOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { House, Stage } from '#platform/stage.ts'

export type Clock = {
  readonly house: House
  readonly today: Date
  /** no step is begun any more once this says so */
  readonly stopping: AbortSignal
}

/** An hour of a day so many days ago. */
export const momentAgo = ({ today }: Clock, days: number, hour: number): Date =>
  new Date(startOf(addDays(dayOf(today), -days)).getTime() + hour * 3600 * 1000)

/** The stage of somebody who acts at that moment. */
export const stageFor = (house: House, actor: Actor, now: Date, lang: Lang = 'nl'): Stage<never> => ({
  db: house.database.kysely as never,
  house,
  actor,
  lang,
  now: () => now,
  browser: null,
})
