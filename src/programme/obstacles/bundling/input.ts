// What the forms of putting together and taking apart hold.
import { z } from 'zod'

export const mostReason = 500

const slug = z.string().max(100)
const reason = z.string('valueMissing').trim().min(1, 'valueMissing').max(mostReason, 'valueTooLong')

/** what the page said would happen */
const seen = z.string().max(100, 'changedSince').default('')

export const bundleInput = z.object({
  slug,
  into: z.string('intoGone').min(1, 'intoGone').max(100, 'intoGone'),
  reason,
  seen,
})
export const apartInput = z.object({ slug, reason, seen })
