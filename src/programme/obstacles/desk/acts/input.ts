// What the forms of the desk may hold.
import { z } from 'zod'
import { filesInput } from '#commons/files'
import { outcomes } from '../../known/schema.ts'
import { onceRight } from '../../publishing/input.ts'
import { mostText } from '../../reports/questions.ts'
import { ruleLevels } from '../../schema.ts'
import { analysisParts } from '../schema.ts'

const id = z.uuid()
const required = (most: number) =>
  z.string('valueMissing').trim().min(1, 'valueMissing').max(most, 'valueTooLong')
const optional = z.string().trim().max(mostText, 'valueTooLong').default('')

/** What who wrote had before them; a form that does not say so comes from an old page. */
export const seen = z.string().max(20_000).default('')

/** An act that asks nothing more than on which report. */
export const aimed = z.object({ id })

/** An act that is explained in the audit trail. */
export const reasoned = z.object({ id, reason: required(500) })

/** Under this name what was typed to hand a report over is kept. */
export const assignPart = 'overgeven'

export const assigned = reasoned.extend({ handler: z.uuid('choiceMissing') })

/** Who may read what is said, the harmless choice first; the parties are there while a body looks into it. */
export const readers = ['team', 'reporter', 'party', 'me'] as const

export const said = z.object({
  id,
  seen,
  visibility: z.enum(readers, 'choiceMissing'),
  body: required(mostText),
  files: filesInput,
})

export const told = z.object({ id, seen, body: required(mostText) })

/** An answer, with how it ended; of what is solved in part it is told what remains. */
export const answered = z
  .object({
    id,
    seen,
    outcome: z.enum(outcomes, 'outcomeMissing'),
    remains: optional,
    body: required(mostText),
  })
  .refine(({ outcome, remains }) => outcome !== 'partly-solved' || remains !== '', {
    path: ['remains'],
    message: 'remainsMissing',
    ...onceRight('outcome', 'remains'),
  })

export const ended = z.object({ id, seen, body: optional })

/** Each part may come later, but nothing at all is no context: what comes next asks for one. */
export const analysed = z
  .object({
    id,
    facts: optional,
    parties: optional,
    chain: optional,
    rules: optional,
    perceived: optional,
    earlier: optional,
    decides: optional,
    level: z.enum(['', ...ruleLevels], 'choiceMissing').default(''),
    /** what stood in each field when the form was opened */
    read: z.string().max(200).catch(''),
  })
  .refine(
    ({ level, ...parts }) =>
      analysisParts.some((part) => parts[part] !== '') || (level !== '' && level !== 'unknown'),
    { path: ['facts'], message: 'analysisEmpty' },
  )

export const referred = z.object({
  id,
  seen,
  whose: required(300),
  why: required(mostText),
  way: required(1000),
})
