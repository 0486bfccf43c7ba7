import { z } from 'zod'

/** What somebody is called: the name they gave, else what stands before the @. */
export const displayName = (person: { readonly name: string; readonly email: string | null }): string =>
  person.name !== '' ? person.name : (person.email?.split('@')[0] ?? '')

/** An address as it is kept: lower case, without outer space. */
export const emailInput = z
  .string('emailMissing')
  .trim()
  .toLowerCase()
  .min(1, 'emailMissing')
  .max(254, 'emailWrong')
  .pipe(z.email('emailWrong'))

/** A name may stay empty; it is never longer than a line. */
export const nameInput = z
  .string()
  .trim()
  .max(80, 'nameTooLong')
  .regex(/^[^\n]*$/, 'nameTooLong')
