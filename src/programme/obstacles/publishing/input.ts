// What the forms of publishing may hold.
import { z } from 'zod'
import { audiences } from '#kernel/audience.ts'
import { ruleLevels } from '../schema.ts'

export const required = (most: number) =>
  z.string('valueMissing').trim().min(1, 'valueMissing').max(most, 'valueTooLong')

/** Lines of a text, or ticked boxes, as a list. */
export const lines = (most: number) =>
  z
    .string()
    .max(most, 'valueTooLong')
    .default('')
    .transform((text) => [
      ...new Set(
        text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
    ])

export const choice = z
  .string()
  .max(80, 'choiceMissing')
  .default('')
  .transform((value) => (value === '' ? null : value))

/** Under this name a draft of the text is kept. */
export const publicPart = 'openbaar'

export const mostOf = {
  title: 200,
  summary: 300,
  in_the_way: 2000,
  now_you: 3000,
  remains: 600,
  finding: 600,
}

/** The name of the field for what a body found. */
export const findingField = (body: string): string => `finding-${body}`

/**
 * When a rule on several fields can be judged: as soon as each of them is right by itself, whatever else is wrong. So all
 * that is wrong is told at once.
 */
export const onceRight = (...fields: readonly string[]) => ({
  when: ({
    issues,
  }: {
    readonly issues: readonly { readonly path?: readonly PropertyKey[] | undefined }[]
  }) => !issues.some(({ path }) => fields.includes(String(path?.[0] ?? ''))),
})

/** Beside these fields there is one for each body that answered. */
export const proposed = z
  .looseObject({
    id: z.uuid(),
    title: required(mostOf.title),
    summary: required(mostOf.summary),
    in_the_way: required(mostOf.in_the_way),
    now_you: lines(mostOf.now_you),
    remains: z.string().trim().max(mostOf.remains, 'valueTooLong').default(''),
    // Who may read it is said, never assumed.
    audience: z.enum(audiences, 'choiceMissing'),
    level: z.enum(ruleLevels, 'choiceMissing'),
    themes: lines(2000).refine((themes) => themes.length > 0, 'themeMissing'),
    bodies: choice.transform((code) => (code === null ? [] : [code])),
    sector: choice,
    region: choice,
  })
  .refine(({ sector, region }) => sector === null || region === null, {
    path: ['region'],
    message: 'sectorAndRegion',
    ...onceRight('sector', 'region'),
  })
export type Proposed = z.output<typeof proposed>

export const aimedAt = z.object({ id: z.uuid() })
/** Which text was on the page where it was decided. */
const seen = z.string().max(64, 'valueTooLong').default('')
export const published = aimedAt.extend({ seen })
export const sentBack = published.extend({ reason: required(500) })
export const unpublished = aimedAt.extend({ reason: required(500) })
export const agreedTo = z.object({
  code: z.string('valueMissing').max(100, 'valueTooLong'),
  /** which text it is about */
  kind: z.enum(['obstacle', 'answer']).catch('obstacle'),
  seen,
  agree: z.enum(['yes', 'no'], 'choiceMissing'),
})
