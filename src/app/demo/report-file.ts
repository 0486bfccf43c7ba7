// The shape of a demo report: what somebody answered so many days ago, and what followed.
import { z } from 'zod'
import { audiences } from '#kernel/audience.ts'

const when = { daysAgo: z.number().int().min(0) }
const body = z.string()
/** made anew beforehand, so that loading need not do it */
const file = z.union([
  z.strictObject({ name: z.string().endsWith('.jpg'), width: z.number(), height: z.number() }),
  z.strictObject({ name: z.string().endsWith('.pdf') }),
])
const withFiles = { files: z.array(file).optional() }
const who = {
  /** the handler's colleague did it */
  byColleague: z.boolean().optional(),
}

/** On the question at this body. */
const on = { ...when, ministry: z.string() }

const step = z.union([
  z.strictObject({ act: z.literal('pick-up'), ...when, ...who }),
  z.strictObject({
    act: z.literal('say'),
    visibility: z.enum(['reporter', 'team', 'party', 'me']),
    body,
    ...when,
    ...who,
  }),
  z.strictObject({
    act: z.enum(['ask', 'state-problem', 'close']),
    body: body.optional(),
    ...when,
    ...who,
  }),
  z.strictObject({
    act: z.literal('answer'),
    outcome: body,
    remains: body.optional(),
    body,
    ...when,
    ...who,
  }),
  z.strictObject({
    act: z.literal('note-analysis'),
    facts: body.optional(),
    parties: body.optional(),
    chain: body.optional(),
    rules: body.optional(),
    perceived: body.optional(),
    earlier: body.optional(),
    decides: body.optional(),
    level: z.string().optional(),
    ...when,
    ...who,
  }),
  z.strictObject({ act: z.literal('refer-on'), whose: body, why: body, way: body, ...when, ...who }),
  z.strictObject({
    act: z.literal('begin-document'),
    bodies: z.string(),
    parts: z.string(),
    question: z.string(),
    purpose: body,
    ...when,
  }),
  z.strictObject({ act: z.literal('send-document'), ...when }),
  z.strictObject({
    act: z.enum(['answer-body', 'end-track']),
    ...on,
    body: body.optional(),
    reason: body.optional(),
  }),
  z.strictObject({ act: z.literal('official'), does: z.literal('take-up'), ...on }),
  z.strictObject({ act: z.literal('official'), does: z.enum(['ask-back', 'say', 'note']), body, ...on }),
  z.strictObject({
    act: z.literal('official'),
    does: z.literal('extend'),
    days: z.number(),
    reason: body,
    ...on,
  }),
  z.strictObject({
    act: z.literal('official'),
    does: z.literal('decline'),
    why: body,
    whose: body,
    by: body,
    ...on,
  }),
  z.strictObject({
    act: z.literal('official'),
    does: z.literal('find'),
    finding: z.string(),
    text: body,
    reference: body.optional(),
    ...on,
  }),
  z.strictObject({
    act: z.literal('write-agenda'),
    table: z.string(),
    title: body,
    ask: body,
    /** days after which an answer is expected */
    inDays: z.number().optional(),
    ...when,
  }),
  z.strictObject({ act: z.literal('put-on-agenda'), ...when }),
  z.strictObject({
    act: z.literal('at-table'),
    does: z.enum(['take-up', 'decide', 'decline']),
    result: body.optional(),
    whose: body.optional(),
    ...when,
  }),
  z.strictObject({
    act: z.literal('begin-consultation'),
    name: z.string(),
    email: z.string(),
    question: body,
    purpose: body,
    parts: z.string(),
    /** days on which it can be read */
    forDays: z.number(),
    ...when,
  }),
  z.strictObject({ act: z.literal('ask-expert'), ...when }),
  z.strictObject({ act: z.enum(['stop-expert', 'note-advice']), email: z.string(), ...when }),
  z.strictObject({
    act: z.literal('advise'),
    email: z.string(),
    helps: z.enum(['yes', 'no']),
    body,
    ...when,
  }),
  z.strictObject({ act: z.literal('reply'), body, ...when, ...withFiles }),
  z.strictObject({
    act: z.literal('react'),
    version: z.number(),
    agrees: z.enum(['yes', 'not-quite']),
    body: body.optional(),
    ...when,
  }),
  z.strictObject({ act: z.literal('withdraw'), ...when }),
  z.strictObject({ act: z.literal('decide'), consent: z.enum(['yes', 'no']), ...when }),
  z.strictObject({ act: z.literal('ask-solved'), ...when }),
  z.strictObject({
    act: z.literal('propose'),
    audience: z.enum(audiences).default('everyone'),
    title: body,
    summary: body,
    in_the_way: body,
    now_you: body.optional(),
    remains: body.optional(),
    level: body,
    themes: body,
    sector: body.optional(),
    region: body.optional(),
    bodies: body.optional(),
    // what each body found, for everybody to read
    'finding-vws': body.optional(),
    'finding-ocw': body.optional(),
    'finding-szw': body.optional(),
    ...when,
    ...who,
  }),
  z.strictObject({
    act: z.literal('propose-answer'),
    title: body,
    verdict: body,
    sentence: body,
    conditions: body.optional(),
    explanation: body.optional(),
    steps: body.optional(),
    holds_for: body.optional(),
    confirmed_by: body,
    confirmed_role: body,
    confirmedDaysAgo: z.int(),
    validInDays: z.int(),
    level: body,
    themes: body,
    ...when,
    ...who,
  }),
  /** with the report whose wish begins like this */
  z.strictObject({ act: z.literal('merge'), with: body, reason: body, ...when }),
  z.strictObject({ act: z.literal('publish'), ...when }),
  z.strictObject({ act: z.literal('send-back'), reason: body, ...when }),
  z.strictObject({
    act: z.literal('say-solved'),
    solved: z.enum(['yes', 'partly', 'no']),
    body: body.optional(),
    ...when,
  }),
])

/** What was done later stands later: acts are kept in the order in which they are loaded. */
const inOrder = ({ daysAgo, steps }: { daysAgo: number; steps: readonly DemoStep[] }): boolean =>
  steps.every((step, at) => step.daysAgo <= (steps[at - 1]?.daysAgo ?? daysAgo))

/** One file of the folder `reports`. */
export const demoReport = z
  .strictObject({
    lang: z.enum(['nl', 'en']).optional(),
    /** the desk opened it by itself; without, somebody reported it */
    origin: z.string().optional(),
    answers: z.record(z.string(), z.string()),
    ...withFiles,
    steps: z.array(step),
    ...when,
  })
  .refine(inOrder, 'the steps are not in the order of their days')

export type DemoFile = z.output<typeof file>
export type DemoStep = z.output<typeof step>
export type DemoReport = z.output<typeof demoReport>
