// What the forms around the agenda of a table may hold.
import { z } from 'zod'
import { seen } from '../../desk/acts/input.ts'
import { mostText } from '../../reports/questions.ts'
import { otherTable } from '../rules.ts'

const id = z.uuid()
const item = z.uuid()
const required = (most: number) =>
  z.string('valueMissing').trim().min(1, 'valueMissing').max(most, 'valueTooLong')

const day = z.iso.date('dayWrong').refine((value) => value >= '1900' && value < '2200', 'dayWrong')

/** A day, or none. */
const perhapsDay = z
  .string()
  .trim()
  .default('')
  .pipe(z.union([z.literal('').transform(() => null), day], 'dayWrong'))

/** The draft as it was on the page. */
const seenDraft = z.string().max(100, 'draftChanged').default('')

export const mostName = 100
export const mostTitle = 200

export const onDraft = z.object({ id, seen: seenDraft })

/** A table with a name of its own needs that name; of another one it is not asked. */
export const written = onDraft
  .extend({
    table: z.string('tableUnknown').min(1, 'tableUnknown').max(80, 'tableUnknown'),
    name: z.string().trim().max(mostName, 'valueTooLong').default(''),
    title: required(mostTitle),
    ask: required(mostText),
    expected: perhapsDay,
  })
  .refine(({ table, name }) => table !== otherTable || name !== '', {
    path: ['name'],
    message: 'nameMissing',
  })

export const takenUp = z.object({ id, item, seen, expected: perhapsDay })
export const expected = z.object({
  id,
  item,
  seen,
  expected: z.string('dayMissing').trim().min(1, 'dayMissing').pipe(day),
})
export const decided = z.object({ id, item, seen, result: required(mostText) })
export const declined = decided.extend({ whose: required(mostText) })
