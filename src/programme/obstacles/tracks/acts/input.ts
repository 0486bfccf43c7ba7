// What the forms of a question to bodies may hold.
import { z } from 'zod'
import { seen } from '../../desk/acts/input.ts'
import { mostText } from '../../reports/questions.ts'
import { documentParts } from '../outgoing/background.ts'

const id = z.uuid()
/** A text that has to be there, no longer than this. */
export const required = (most: number) =>
  z.string('valueMissing').trim().min(1, 'valueMissing').max(most, 'valueTooLong')
/** Under its question: the parts that were taken over, as they were changed. */
export const background = z.string().trim().max(20_000, 'valueTooLong').default('')

/** Choices out of a few, as one text: parted by line ends from a form. */
const several = (most: number) =>
  z
    .string('choiceMissing')
    .transform((text) => [...new Set(text.split(/[\n,]/).filter((word) => word !== ''))])
    .pipe(z.array(z.string()).max(most, 'choiceMissing'))

/** What is taken over of a dossier. */
export const parts = several(20)
  .pipe(z.array(z.enum(documentParts, 'choiceMissing')))
  .default([])

const bodies = several(20).refine((codes) => codes.length > 0, 'choiceMissing')
const question = required(mostText)
/** Room for a few sentences. */
export const mostPurpose = 500
const purpose = required(mostPurpose)

export const aimed = z.object({ id })

/** The document as it was on the page: what somebody wrote since is not thrown away, changed or sent unread. */
const seenDraft = z.string().max(100, 'draftChanged').default('')

export const onDraft = z.object({ id, seen: seenDraft })

export const begun = z.object({
  id,
  bodies,
  parts,
  question,
  purpose,
})

export const written = z.object({
  id,
  seen: seenDraft,
  bodies,
  question,
  purpose,
  background,
})

/** An act of the desk on one question. */
export const answered = z.object({ id, seen, track: z.uuid(), body: required(mostText) })
export const endedByDesk = z.object({ id, seen, track: z.uuid(), reason: required(500) })

export const said = z.object({ id, body: required(mostText) })

/** The talk with the desk as it was on the page. */
const seenTalk = z.string().max(20, 'saidSince').default('')

export const askedBack = said.extend({ seen: seenTalk })

export const extended = z.object({
  id,
  // How many may still come to it is asked of its clock.
  days: z.coerce.number('daysWrong').int('daysWrong').min(1, 'daysWrong'),
  reason: required(500),
})

/** Not ours: why, whose it is, and who says so; together or not at all. */
export const declined = z.object({
  id,
  seen: seenTalk,
  why: required(mostText),
  whose: required(300),
  by: required(200),
})

export const bodyFindings = [
  'clarified',
  'room-found',
  'rule-changed',
  'rule-change-planned',
  'not-possible',
] as const

type BodyFinding = (typeof bodyFindings)[number]

/** A rule that is, or will be, another one. */
export const isChange = (finding: BodyFinding): boolean =>
  finding === 'rule-changed' || finding === 'rule-change-planned'

const day = z.iso.date('dayWrong').refine((value) => value >= '1900' && value < '2200', 'dayWrong')
const perhapsDay = z
  .string()
  .trim()
  .default('')
  .pipe(z.union([z.literal('').transform(() => null), day], 'dayWrong'))

/** Solve or explain: what people can do now, or why it cannot be. */
export const found = z
  .object({
    id,
    seen: seenTalk,
    finding: z.enum(bodyFindings, 'choiceMissing'),
    text: required(mostText),
    reference: z.string().trim().max(1000, 'valueTooLong').default(''),
    holds_from: perhapsDay,
  })
  .refine(({ finding, reference }) => finding !== 'rule-changed' || reference !== '', {
    error: 'referenceMissing',
    path: ['reference'],
  })
  .refine(({ finding, holds_from }) => finding !== 'rule-changed' || holds_from !== null, {
    error: 'dayMissing',
    path: ['holds_from'],
  })
