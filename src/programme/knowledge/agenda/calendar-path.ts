import { families, pathOf } from '../articles/kinds.ts'
import type { CardRow } from '../schema.ts'

/** All public meetings as a calendar. */
export const calendarPath = `${families.event.path}.ics`

/** One meeting as a calendar file. */
export const calendarFilePath = (card: Pick<CardRow, 'kind' | 'slug'>): string => `${pathOf(card)}.ics`
