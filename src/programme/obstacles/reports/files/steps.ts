// Files of a draft, of a report and of what is said on it: written with the act that brings them.
import { sql } from 'kysely'
import { type CleanFile, dropFiles, type FileTables, filesField, mostFiles, storeFile } from '#commons/files'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { ReportTables } from '../schema.ts'
import { looseFiles } from './queries.ts'

type Tables = ReportTables & FileTables

/** Bytes of all drafts together: who sends nothing cannot fill the disk. */
const mostDraftBytes = 1024 * 1024 * 1024

const refuseFull = async (tx: Tx<Tables>): Promise<void> => {
  const kept = await tx
    .selectFrom('report_draft_file as f')
    .innerJoin('stored_file as s', 's.id', 'f.file_id')
    .select(sql<number>`coalesce(sum(s.size), 0)::float`.as('size'))
    .executeTakeFirstOrThrow()
  if (kept.size > mostDraftBytes) throw new Invalid({ [filesField]: 'fileNoRoom' })
}

/** Adds files to a draft whose row the act holds. */
export const addDraftFiles = async (
  tx: Tx<Tables>,
  browserHash: string,
  files: readonly CleanFile[],
): Promise<void> => {
  if (files.length === 0) return
  await refuseFull(tx)
  const there = await tx
    .selectFrom('report_draft_file')
    .select('position')
    .where('browser_hash', '=', browserHash)
    .execute()
  if (there.length + files.length > mostFiles) throw new Invalid({ [filesField]: 'fileTooMany' })
  let position = Math.max(0, ...there.map((file) => file.position))
  for (const file of files) {
    position += 1
    const file_id = await storeFile(tx, 'report', file)
    await tx
      .insertInto('report_draft_file')
      .values({ file_id, browser_hash: browserHash, position })
      .execute()
  }
}

/** Takes files of drafts away with their bytes: one, those of a draft, or those of all drafts before a day. */
export const dropDraftFiles = async (
  tx: Tx<Tables>,
  which: { readonly browserHash: string; readonly position?: number } | { readonly before: string },
): Promise<void> => {
  const rows = await tx
    .selectFrom('report_draft_file as f')
    .innerJoin('report_draft as d', 'd.browser_hash', 'f.browser_hash')
    .select('f.file_id')
    .$call((query) =>
      'before' in which
        ? query.where('d.day', '<', which.before)
        : query.where('f.browser_hash', '=', which.browserHash),
    )
    .$if('position' in which, (query) =>
      query.where('f.position', '=', 'position' in which ? (which.position ?? 0) : 0),
    )
    .execute()
  await dropFiles(
    tx,
    rows.map(({ file_id }) => file_id),
  )
}

/** What was sent along with a draft belongs to the report from now on. */
export const moveDraftFiles = async (
  tx: Tx<Tables>,
  browserHash: string,
  reportId: string,
): Promise<void> => {
  const files = await tx
    .deleteFrom('report_draft_file')
    .where('browser_hash', '=', browserHash)
    .returning(['file_id', 'position'])
    .execute()
  files.sort((left, right) => left.position - right.position)
  for (const [at, { file_id }] of files.entries())
    await tx
      .insertInto('report_file')
      .values({ file_id, report_id: reportId, message_position: 0, position: at + 1 })
      .execute()
}

/** Adds files to the message at this position. */
export const addMessageFiles = async (
  tx: Tx<Tables>,
  reportId: string,
  message: number,
  files: readonly CleanFile[],
): Promise<void> => {
  for (const [at, file] of files.entries()) {
    const file_id = await storeFile(tx, 'report', file)
    await tx
      .insertInto('report_file')
      .values({ file_id, report_id: reportId, message_position: message, position: at + 1 })
      .execute()
  }
}

/** Takes away the bytes to which nothing points any more. */
export const dropLooseFiles = async (tx: Tx<Tables>): Promise<void> => {
  const loose = await looseFiles(tx).execute()
  await dropFiles(
    tx,
    loose.map(({ id }) => id),
  )
}
