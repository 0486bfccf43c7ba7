// What the forms around a question to an expert may hold.
import { z } from 'zod'
import { mostText } from '../../reports/questions.ts'
import { background, mostPurpose, onDraft, parts, required } from '../../tracks/acts/input.ts'

/** As long as somebody is called. */
export const mostName = 80

const to = {
  name: required(mostName).regex(/^[^\n]*$/, 'valueTooLong'),
  email: z
    .string('valueMissing')
    .trim()
    .toLowerCase()
    .min(1, 'valueMissing')
    .max(254, 'emailWrong')
    .pipe(z.email('emailWrong')),
  question: required(mostText),
  purpose: required(mostPurpose),
  until: z.iso.date('dayWrong').refine((value) => value >= '1900' && value < '2200', 'dayWrong'),
}

export const begun = z.object({ id: z.uuid(), ...to, parts })
export const written = onDraft.extend({ ...to, background })

/** An act of the desk on what one expert was asked. */
export const onExpert = z.object({ id: z.uuid(), consultation: z.uuid() })

/** An answer, or that there is none to give, with why. */
export const advised = z.object({
  id: z.uuid(),
  helps: z.enum(['yes', 'no'], 'choiceMissing'),
  body: required(mostText),
})
