// Until when an expert may read a question, and where it stands; pure.
import { addDays, type Day } from '#kernel/dates.ts'
import type { ConsultationRow } from './schema.ts'

/** How many days somebody has, unless the desk says otherwise, and at most. */
export const days = { usual: 14, most: 60 } as const

/** Where a question stands for who was asked: what is over, or was ended, is there for nobody but the desk. */
export const placesOfConsultation = ['asked', 'answered', 'declined', 'over', 'ended'] as const
export type ConsultationPlace = (typeof placesOfConsultation)[number]

/** While the expert may read it. */
export const openPlaces: readonly ConsultationPlace[] = ['asked', 'answered', 'declined']

type Placed = Pick<ConsultationRow, 'state' | 'until_on' | 'ended_on'>

/** Null of what went nowhere yet. */
export const placeOfConsultation = (
  { state, until_on, ended_on }: Placed,
  today: Day,
): ConsultationPlace | null => {
  if (state === 'draft') return null
  if (ended_on !== null) return 'ended'
  return until_on < today ? 'over' : state
}

/** Whether the expert may read it on this day. */
export const isOpenConsultation = (row: Placed, today: Day): boolean => {
  const place = placeOfConsultation(row, today)
  return place !== null && openPlaces.includes(place)
}

/** Something came of it, or nothing will any more, and the desk did not say that it saw so. */
export const waitsForDesk = (
  row: Placed & Pick<ConsultationRow, 'answered_on' | 'read_on'>,
  today: Day,
): boolean => row.read_on === null && (row.answered_on !== null || placeOfConsultation(row, today) === 'over')

/** Why somebody cannot be given until this day; null where they can. */
export const refusalOfUntil = (until: Day, today: Day): 'untilPast' | 'untilFar' | null => {
  if (until <= today) return 'untilPast'
  return until > addDays(today, days.most) ? 'untilFar' : null
}
