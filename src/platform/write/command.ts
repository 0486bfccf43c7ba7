// The one way to write: read the input, find the subject, allow the actor, do it, in one transaction.
import { setTimeout } from 'node:timers/promises'
import type { Kysely, Transaction } from 'kysely'
import type { z } from 'zod'
import { type Actor, visitor } from '#kernel/actor.ts'
import { addDays, dayOf, startOf } from '#kernel/dates.ts'
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts'
import type { Lang } from '#kernel/language.ts'
import type { AuditStream } from '../audit/batch.ts'
import type { Tx } from '../db/handle.ts'
import type { PlatformTables } from '../schema.ts'
import type { House, Stage } from '../stage.ts'
import type { NewEvent } from './event.ts'
import { answerOf, claimOnce, type Once } from './idempotency.ts'
import { recordAct, recordEvents } from './record.ts'

export type Run<T> = {
  readonly tx: Tx<T>
  readonly actor: Actor
  readonly now: Date
  readonly house: House
  readonly lang: Lang
  /** hash of the browser of a visitor, or null */
  readonly browser: string | null
  emit(event: NewEvent): void
  /** what was asked was so already: nothing was done, and no line says that it was */
  unchanged(): void
  /** the act was done to this thing too, of the same kind: it stands in its history */
  alsoOn(id: string): void
  /** pages that carry one of these tags are made anew once this is committed */
  touch(...tags: string[]): void
}

/** What a command answers: at least the id from which its next address can be made. */
export type Answer = { readonly id: string }

export type Command<T, Schema extends z.ZodType, Subject, Out extends Answer> = {
  /** `<noun>.<act>`: also the action in the permission table and the word in the audit trail */
  readonly name: string
  /** the kind of thing the audit line is about */
  readonly object: string
  readonly input: Schema
  /** loads and locks the subject, only through what the actor may see; undefined = not found */
  find(tx: Tx<T>, input: z.output<Schema>, actor: Actor, house: House): Promise<Subject | undefined>
  allow(actor: Actor, subject: Subject): boolean
  run(run: Run<T>, subject: Subject, input: z.output<Schema>): Promise<Out>
  /** the reason that goes into the audit trail, where the act has one */
  reason?(input: z.output<Schema>): string | null
  readonly stream?: AuditStream
  /** keeping a draft is nobody's act yet: it leaves no audit line */
  readonly unrecorded?: boolean
  /** the audit line says that it was done, and never by whom */
  readonly anonymous?: true
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands of all shapes
export type AnyCommand = Command<any, any, any, any>

/** Every command that was made: the house test compares it with the permission table. */
export const allCommands = new Map<string, AnyCommand>()

/** Makes the `command` function of a module that may write the tables T. */
export const commandsOn =
  <T>() =>
  <Schema extends z.ZodType, Subject, Out extends Answer>(
    the: Command<T, Schema, Subject, Out>,
  ): Command<T, Schema, Subject, Out> => {
    if (allCommands.has(the.name)) throw new Error(`two commands are called ${the.name}`)
    allCommands.set(the.name, the)
    return the
  }

const messagesOf = (error: z.ZodError): Record<string, string> => {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) {
    const field = String(issue.path[0] ?? '')
    fields[field] ??= issue.message
  }
  return fields
}

const parse = <Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> => {
  const parsed = schema.safeParse(raw)
  if (!parsed.success) throw new Invalid(messagesOf(parsed.error))
  return parsed.data
}

type Work<T, Schema extends z.ZodType, Subject, Out extends Answer> = {
  readonly the: Command<T, Schema, Subject, Out>
  readonly stage: Stage<T>
  readonly input: z.output<Schema>
  readonly tags: Set<string>
}

const perform = async <T, Schema extends z.ZodType, Subject, Out extends Answer>(
  { the, stage, input, tags }: Work<T, Schema, Subject, Out>,
  tx: Tx<T>,
  platform: Tx<PlatformTables>,
): Promise<Out> => {
  const subject = await the.find(tx, input, stage.actor, stage.house)
  if (subject === undefined) throw new NotFound()
  if (!the.allow(stage.actor, subject)) throw new Forbidden()
  const events: NewEvent[] = []
  const others: string[] = []
  let recorded = !the.unrecorded
  const now = stage.now()
  const out = await the.run(
    {
      tx,
      actor: stage.actor,
      now,
      house: stage.house,
      lang: stage.lang,
      browser: stage.browser,
      emit: (event) => void events.push(event),
      unchanged: () => {
        recorded = false
      },
      alsoOn: (id) => void others.push(id),
      touch: (...names) => {
        for (const name of names) tags.add(name)
      },
    },
    subject,
    input,
  )
  const stream = the.stream ?? 'main'
  if (recorded) {
    const reason = the.reason?.(input) ?? null
    await recordAct(platform, {
      stream,
      keys: stage.house.keys,
      now,
      actor: the.anonymous ? visitor : stage.actor,
      command: the.name,
      object: the.object,
      ids: [out.id, ...others],
      reason,
    })
  }
  await recordEvents(platform, stage.house.outbox, { stream, now }, events)
  await stage.house.cache.announce(platform, tags)
  return out
}

/** From when a sending is remembered: of the report stream the day alone, so that no row beside a report tells an hour. */
const keptFrom = (stream: AuditStream | undefined, now: Date): Date =>
  stream === 'report' ? startOf(addDays(dayOf(now), 1)) : now

/** PostgreSQL ended one of two that waited for each other: nothing of it was written, so it may simply be done again. */
const isCollision = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40P01' || error.code === '40001')

const mostTries = 4

/** Does this once more where it and another one waited for each other. */
export const again = async <Out>(work: () => Promise<Out>): Promise<Out> => {
  for (let tries = 1; ; tries += 1) {
    try {
      return await work()
    } catch (error) {
      if (tries === mostTries || !isCollision(error)) throw error
      // The other one goes first.
      await setTimeout(tries * 30)
    }
  }
}

export type Done<Out> =
  | { readonly out: Out; readonly again: false }
  | { readonly out: Answer; readonly again: true }

/**
 * Runs a command: audit, events, jobs and cache notices are written with it or not at all.
 * Throws Invalid, NotFound or Forbidden. With `once`, a second sending of the same form answers as the first did.
 * On a house whose database is a transaction that is under way, all of it is a part of that one.
 */
export const execute = async <T, Schema extends z.ZodType, Subject, Out extends Answer>(
  the: Command<T, Schema, Subject, Out>,
  stage: Stage<T>,
  raw: unknown,
  once?: Once,
): Promise<Done<Out>> => {
  const input = parse(the.input, raw)
  const tags = new Set<string>()
  const now = stage.now()
  const kysely = stage.house.database.kysely as unknown as Kysely<PlatformTables>
  const inOne = async (trx: Transaction<PlatformTables>): Promise<Done<Out>> => {
    tags.clear()
    const platform = trx as unknown as Tx<PlatformTables>
    if (once && !(await claimOnce(platform, once, now, keptFrom(the.stream, now)))) {
      return { out: await answerOf(platform, once), again: true }
    }
    const out = await perform({ the, stage, input, tags }, trx as unknown as Tx<T>, platform)
    if (once) {
      await platform
        .updateTable('idempotency')
        .set({ answer_id: out.id })
        .where('fingerprint', '=', once.fingerprint)
        .execute()
    }
    return { out, again: false }
  }
  // Who began the transaction tells of it, and does it again.
  if (kysely.isTransaction) return inOne(kysely as Transaction<PlatformTables>)
  const done = await again(() => kysely.transaction().execute(inOne))
  stage.house.cache.bump(tags)
  return done
}
