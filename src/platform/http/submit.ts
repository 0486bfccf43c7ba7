// The one way a form is handled: read it, run its command, go on; or the same page with everything kept.

import type { z } from 'zod'
import { personIdOf } from '#kernel/actor.ts'
import { Invalid, NotFound, SignedOut } from '#kernel/errors.ts'
import { type Sending, takenApart, type Values } from '#kernel/form-parts.ts'
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { mayEver } from '#kernel/permissions.ts'
import { cleanText } from '#kernel/text.ts'
import { type Intake, noFiles, type Taken } from '../intake.ts'
import type { Stage } from '../stage.ts'
import { type Answer, type Command, type Done, execute } from '../write/command.ts'
import { onceFor } from '../write/idempotency.ts'
import { type Ctx, type Handler, stageOf } from './env.ts'
import { formDataOf } from './form-data.ts'
import type { Limit } from './rate-limit.ts'
import { guard, remember } from './routes.ts'
import { markTold } from './told-once.ts'
import { filesOf } from './uploads.ts'

/** The address after success, made of the answer's id alone, so that a second sending ends there too. */
type DonePath<Out> = (answer: Answer, c: Ctx, out: Out | null) => string | Promise<string>

type After<Out> =
  | { readonly done: DonePath<Out>; readonly page?: never }
  /** answers with a page instead of an address: what it shows must stand in no address and no history */
  | {
      readonly page: (out: Out, c: Ctx, values: Values) => PageView | Promise<PageView>
      readonly done?: never
    }

export type Submit<Out> = After<Out> & {
  /** the same page with what was typed and what is wrong with it */
  again(form: FormState<string>, c: Ctx): PageView | Promise<PageView>
  /** path parameters by the name the command knows them; laid over the form, never the reverse */
  readonly path?: Readonly<Record<string, string>>
  readonly limit?: Limit
  /** whether this counts as a try; without, every sending does, also one that is refused */
  counts?(out: Out): boolean
  /** sets cookies and the like, once the act is committed */
  after?(out: Out, c: Ctx): void | Promise<void>
  /** the command makes a second sending harmless by itself, and nothing else of it may be kept */
  readonly ownOnce?: true
  /** values that do not come from the form: never asked, never kept */
  also?(c: Ctx): Record<string, unknown>
  /** the field for files, and who looks at them before the command may have them */
  readonly files?: Intake
  /** of a page whose forms are sent together: keeps what stands in them; what it gives back is done after success */
  together?(c: Ctx, sending: Sending): Promise<() => Promise<void>>
  /** the same page for a body that was too large to read: nothing of it is known */
  tooLarge?(c: Ctx): PageView | Promise<PageView>
}

/** The fields of a form as single clean texts; repeated ones are joined with line ends. */
export const readForm = async (c: Ctx): Promise<Values> => {
  const values: Record<string, string> = Object.create(null)
  let withFiles = false
  for (const [rawName, value] of await formDataOf(c)) {
    const name = cleanText(rawName)
    if (typeof value !== 'string') {
      withFiles ||= value.size > 0
      continue
    }
    const clean = cleanText(value)
    values[name] = values[name] === undefined ? clean : `${values[name]}\n${clean}`
  }
  c.set('sent', { values, withFiles })
  return values
}

const inputFor = (
  c: Ctx,
  values: Values,
  submit: { path?: Readonly<Record<string, string>> },
): Record<string, unknown> => {
  const { _key: _, ...typed } = values
  const fromPath = Object.entries(submit.path ?? {}).map(([name, parameter]) => [
    name,
    c.req.param(parameter),
  ])
  return { ...typed, ...Object.fromEntries(fromPath) }
}

/** Each file counts as a try; then they are looked at, before anything is written. */
const takenBy = async (intake: Intake, c: Ctx): Promise<Taken> => {
  const files = await filesOf(c, intake.field)
  for (const _ of files) c.var.stage.house.limits.count(intake.limit, c.var.network)
  return files.length === 0 ? intake.none : intake.take(files)
}

const senderOf = (stage: Stage): string | null => personIdOf(stage.actor) ?? stage.browser

type Tried<Out> = { readonly done: Done<Out> } | { readonly errors: Readonly<Record<string, string>> }

const tryIt = async <T, Out extends Answer>(
  command: Command<T, z.ZodType, unknown, Out>,
  c: Ctx,
  { part, own, parts }: Sending,
  the: Submit<Out>,
): Promise<Tried<Out>> => {
  const stage = stageOf<T>(c)
  const typed = inputFor(c, own, the)
  const taken = the.files ? await takenBy(the.files, c) : noFiles
  if (taken.stop) return { errors: taken.errors ?? {} }
  const once = the.ownOnce
    ? undefined
    : onceFor(own._key ?? '', senderOf(stage as Stage), command.name, { ...typed, ...taken.marks })
  try {
    const letGo = part === null ? undefined : await the.together?.(c, { part, own, parts })
    const done = await execute(command, stage, { ...typed, ...the.also?.(c), ...taken.input }, once)
    await letGo?.()
    return taken.errors === undefined ? { done } : { errors: taken.errors }
  } catch (error) {
    if (error instanceof Invalid) return { errors: { ...taken.again, ...error.fields } }
    throw error
  }
}

/** A visitor who sends a form that only somebody signed in can have opened: the session ended, the text must not. */
const keepForSignedOut = async (c: Ctx, action: string): Promise<void> => {
  const { actor, house } = c.var.stage
  if (actor.kind !== 'visitor' || mayEver(house.permissions, actor, action)) return
  throw new SignedOut(await readForm(c))
}

/** The next address; or a page at once, for what may stand in no address. */
const answerDone = async <Out extends Answer>(
  c: Ctx,
  the: Submit<Out>,
  done: Done<Out>,
  values: Values,
): Promise<Response> => {
  if (!done.again) await the.after?.(done.out, c)
  if (the.page) return c.var.show(await the.page(done.out as Out, c, values))
  const to = await the.done(done.out, c, done.again ? null : done.out)
  return c.redirect(pathIn(c.var.lang, markTold(c, to)), 303)
}

type Worked<Out> = { readonly answer: Response; readonly out: Out | null; readonly opensNothing?: boolean }

/**
 * Who knows a code is held up by nobody who guesses at one from the same network: only a code that opens nothing is a try,
 * not what is wrong with the rest of a form.
 */
const countWrong = async (c: Ctx, limit: Limit, work: () => Promise<Worked<unknown>>): Promise<Response> => {
  const count = () => c.var.stage.house.limits.count(limit, c.var.network)
  const { answer, opensNothing } = await work().catch((error: unknown) => {
    if (error instanceof NotFound) count()
    throw error
  })
  if (opensNothing) count()
  return answer
}

/** Counts a try; one that came to nothing is given back, where only what was done counts. */
const withinLimit = async <Out>(
  c: Ctx,
  { limit, counts }: Pick<Submit<Out>, 'limit' | 'counts'>,
  work: () => Promise<Worked<Out>>,
): Promise<Response> => {
  const { limits } = c.var.stage.house
  if (limit === undefined) return (await work()).answer
  if (limit.wrongOnly) return countWrong(c, limit, work)
  limits.count(limit, c.var.network)
  let counted = counts === undefined
  try {
    const { answer, out } = await work()
    counted ||= out !== null && counts?.(out) === true
    return answer
  } finally {
    if (!counted) limits.giveBack(limit, c.var.network)
  }
}

/** Handles a form by one command. */
export const submit = <T, Schema extends z.ZodType, Subject, Out extends Answer>(
  command: Command<T, Schema, Subject, Out>,
  the: Submit<Out>,
): Handler =>
  remember(
    async (c: Ctx) => {
      await keepForSignedOut(c, command.name)
      const turnedAway = guard(c, command.name)
      if (turnedAway) return turnedAway
      return withinLimit(c, the, async () => {
        const sending = takenApart(await readForm(c))
        const values = sending.own
        const tried = await tryIt(command as unknown as Command<T, z.ZodType, unknown, Out>, c, sending, the)
        if ('errors' in tried) {
          const form = { values, errors: tried.errors, key: values._key ?? '' }
          const view = await the.again(form, c)
          return {
            answer: await c.var.show({ ...view, refused: true }, 422),
            out: null,
            opensNothing: view.opensNothing === true,
          }
        }
        const { done } = tried
        return { answer: await answerDone(c, the, done, values), out: done.again ? null : done.out }
      })
    },
    { action: command.name, kind: 'submit', mostBytes: the.files?.mostBytes, tooLarge: the.tooLarge },
  )

/** A page behind something secret that is sent along unseen: read by POST, so that it stands in no address. */
export const submitRead = (
  action: string,
  view: (c: Ctx, values: Values) => Promise<PageView | Response>,
  limit?: Limit,
): Handler =>
  remember(
    async (c: Ctx) => {
      const turnedAway = guard(c, action)
      if (turnedAway) return turnedAway
      return withinLimit(c, limit === undefined ? {} : { limit }, async () => {
        const made = await view(c, takenApart(await readForm(c)).own)
        if (!(made instanceof Response)) return { answer: await c.var.show(made), out: null }
        return { answer: made, out: null, opensNothing: !made.ok }
      })
    },
    { action, kind: 'submit' },
  )
