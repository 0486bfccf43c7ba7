// How a page of several forms, of the desk or of a body, keeps what was typed in the forms that are not sent.
import { Forbidden, NotFound } from '#kernel/errors.ts'
import { type Sending, takenApart, type Values } from '#kernel/form-parts.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { execute } from '#platform/write/command.ts'
import { keepDrafts, keepTrackDrafts } from './commands.ts'

type Parts = Readonly<Record<string, Values>>

/** Whoever may keep nothing here, or may not any more, hears that from the act itself. */
const keep = async (
  c: Ctx,
  command: typeof keepDrafts | typeof keepTrackDrafts,
  parts: Parts,
): Promise<void> => {
  try {
    await execute(command as typeof keepDrafts, stageOf(c) as never, { id: c.req.param('id'), parts })
  } catch (error) {
    if (!(error instanceof NotFound || error instanceof Forbidden)) throw error
  }
}

/** Keeps every form before anything else is done; what it gives back lets go of the one that was sent, once it is done. */
const keeping =
  (command: typeof keepDrafts | typeof keepTrackDrafts) =>
  async (c: Ctx, { part, parts }: Sending): Promise<() => Promise<void>> => {
    if (parts.size > 0) await keep(c, command, Object.fromEntries(parts))
    return () => (part === null ? Promise.resolve() : keep(c, command, { [part]: {} }))
  }

/** The same on a dossier, and on a question to a body. */
export const keepTyped = keeping(keepDrafts)
export const keepTypedOnTrack = keeping(keepTrackDrafts)

/** What stands in every form of the page that was sent. */
export const partsTyped = (c: Ctx): { readonly parts: Parts } => ({
  parts: Object.fromEntries(takenApart(c.var.sent?.values ?? {}).parts),
})

/** What stands in the one form of a page, under the name of its draft. */
export const allTyped = (c: Ctx, part: string): { readonly parts: Parts } => {
  const { _key, ...typed } = c.var.sent?.values ?? {}
  return { parts: { [part]: typed } }
}
