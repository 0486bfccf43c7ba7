// The shape of a contact card as it is imported.
import { z } from 'zod'
import { addDays, type Day } from '#kernel/dates.ts'

const text = z.string().trim().min(1, 'valueMissing').max(200, 'valueTooLong')
const day = z.iso.date('dayWrong')

export const cardRecord = z
  .strictObject({
    key: text,
    region: text.nullish(),
    area: text.nullish(),
    position: z.number().int().min(1).default(1),
    reality: z.enum(['real', 'invented']),
    role: z.strictObject({ nl: text, en: text }),
    organisation: text,
    person: text.nullish(),
    email: z.email('emailWrong').nullish(),
    phone: text.nullish(),
    consentUntil: day.nullish(),
  })
  .refine((card) => Boolean(card.region) !== Boolean(card.area), {
    path: ['region'],
    message: 'placeMissing',
  })
  .refine((card) => !card.person || Boolean(card.consentUntil), {
    path: ['consentUntil'],
    message: 'consentMissing',
  })

export type CardRecord = z.output<typeof cardRecord>

const demoCard = z.looseObject({ consentDays: z.number().int().nullish() })

/** A card of the demo network: its consent ends so many days after the day of loading. */
export const cardFromDemo = (file: unknown, today: Day): unknown => {
  const { consentDays, ...card } = demoCard.parse(file)
  return typeof consentDays === 'number' ? { ...card, consentUntil: addDays(today, consentDays) } : card
}
