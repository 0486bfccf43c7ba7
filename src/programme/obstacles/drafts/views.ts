// How a page of the desk keeps what was typed in the forms that are not sent.
import { Forbidden, NotFound } from '#kernel/errors.ts'
import { type Sending, takenApart, type Values } from '#kernel/form-parts.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { execute } from '#platform/write/command.ts'
import { keepDrafts } from './commands.ts'

type Parts = Readonly<Record<string, Values>>

/** Whoever may keep nothing on this report, or may not any more, hears that from the act itself. */
const keep = async (c: Ctx, parts: Parts): Promise<void> => {
  try {
    await execute(keepDrafts, stageOf(c) as never, { id: c.req.param('id'), parts })
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof Forbidden)) throw error
  }
}

/** Keeps every form before anything else is done; what it gives back lets go of the one that was sent, once it is done. */
export const keepTyped = async (c: Ctx, { part, parts }: Sending): Promise<() => Promise<void>> => {
  if (parts.size > 0) await keep(c, Object.fromEntries(parts))
  return () => (part === null ? Promise.resolve() : keep(c, { [part]: {} }))
}

/** What stands in every form of the page that was sent. */
export const partsTyped = (c: Ctx): { readonly parts: Parts } => ({
  parts: Object.fromEntries(takenApart(c.var.sent?.values ?? {}).parts),
})

/** What stands in the one form of a page, under the name of its draft. */
export const allTyped = (c: Ctx, part: string): { readonly parts: Parts } => {
  const { _key, ...typed } = c.var.sent?.values ?? {}
  return { parts: { [part]: typed } }
}
