// A hint before something is sent: whoever sends the same again meant it.
import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import { personalSigns } from './privacy-check.ts'

/** What seems to point to a person and was shown already. */
export const seenInput = z.string().max(1000, 'valueTooLong').optional()

/** The pieces of a text that may point to a person, as one text to compare. */
export const signsIn = (text: string | null | undefined): string => personalSigns(text ?? '').join(', ')

/** Refuses once what was not shown yet. */
export const warnOfSigns = (field: string, text: string | null, seen: string | undefined): void => {
  const signs = signsIn(text)
  if (signs !== '' && signs !== seen) throw new Invalid({ [field]: 'signs' })
}
