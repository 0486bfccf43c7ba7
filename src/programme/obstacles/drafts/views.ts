// How a page of the desk keeps what was typed in the forms that are not sent.
import { type Sending, takenApart, type Values } from '#kernel/form-parts.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { execute } from '#platform/write/command.ts'
import { keepDrafts } from './commands.ts'

type Parts = Readonly<Record<string, Values>>

/** Keeps the other forms; of the one that is sent nothing more is kept: it is done, or stands on the page again. */
export const keepOthers = async (c: Ctx, { part, parts }: Sending): Promise<void> => {
  const others: Parts = Object.fromEntries(
    [...parts].map(([name, typed]) => [name, name === part ? {} : typed]),
  )
  if (parts.size === 0) return
  await execute(keepDrafts, stageOf(c) as never, { id: c.req.param('id'), parts: others })
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
