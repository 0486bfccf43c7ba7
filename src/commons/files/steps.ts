// Writes within the act that needs them.
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { CleanFile } from './clean-file.ts'
import type { FileTables } from './schema.ts'

/** Keeps the bytes; answers the id by which who owns them points to them. */
export const storeFile = async (
  tx: Tx<FileTables>,
  owner: 'report',
  { type, bytes, width, height }: CleanFile,
): Promise<string> => {
  const id = newSecretId()
  await tx
    .insertInto('stored_file')
    .values({ id, owner, type, bytes: Buffer.from(bytes), size: bytes.length, width, height })
    .execute()
  return id
}

/** Takes the bytes away, and with them every row that points there. */
export const dropFiles = async (tx: Tx<FileTables>, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0) await tx.deleteFrom('stored_file').where('id', 'in', ids).execute()
}
