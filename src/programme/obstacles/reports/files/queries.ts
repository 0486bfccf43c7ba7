import { sql } from 'kysely'
import type { Attachment, FileTables, FileType } from '#commons/files'
import type { Db, Tx } from '#platform/db/handle.ts'
import { type BodyReader, saidToBody } from '../queries.ts'
import type { ReportTables } from '../schema.ts'

type Tables = ReportTables & FileTables
type Read = Db<Tables> | Tx<Tables>

/** Who asks: what comes with a message is seen by who may read that message, and by nobody else. */
export type FileReader =
  | { readonly by: 'reporter' }
  | { readonly by: 'desk'; readonly personId: string | null }
  /** a body that was asked sees what was said to it, never what came with the report itself */
  | { readonly by: 'body'; readonly track: BodyReader }

/** Bytes to which nothing points any more, because a report was deleted. */
export const looseFiles = (db: Read) =>
  db
    .selectFrom('stored_file as s')
    .select('s.id')
    .where('s.owner', '=', 'report')
    .where('s.id', 'not in', db.selectFrom('report_file').select('file_id'))
    .where('s.id', 'not in', db.selectFrom('report_draft_file').select('file_id'))

const about = ['s.type', 's.size', 's.width', 's.height'] as const

/** What the writer of this draft sent along so far. */
export const draftFilesOf = (db: Read, browserHash: string): Promise<Attachment[]> =>
  db
    .selectFrom('report_draft_file as f')
    .innerJoin('stored_file as s', 's.id', 'f.file_id')
    .select([sql<number>`0`.as('message'), 'f.position', ...about])
    .where('f.browser_hash', '=', browserHash)
    .orderBy('f.position')
    .execute()

const visible = (db: Read, reportId: string, reader: FileReader) =>
  db
    .selectFrom('report_file as f')
    .innerJoin('stored_file as s', 's.id', 'f.file_id')
    .leftJoin('report_message as m', (join) =>
      join.onRef('m.report_id', '=', 'f.report_id').onRef('m.position', '=', 'f.message_position'),
    )
    .where('f.report_id', '=', reportId)
    .where((eb) => {
      if (reader.by === 'body') return saidToBody(reader.track)
      const read =
        reader.by === 'reporter'
          ? eb('m.visibility', '=', 'reporter')
          : eb.or([eb('m.visibility', '!=', 'me'), eb('m.person_id', '=', reader.personId)])
      return eb.or([eb('f.message_position', '=', 0), read])
    })

/** The files of a report and of its messages, as far as this reader may see them. */
export const reportFilesOf = (db: Read, reportId: string, reader: FileReader): Promise<Attachment[]> =>
  visible(db, reportId, reader)
    .select(['f.message_position as message', 'f.position', ...about])
    .orderBy('f.message_position')
    .orderBy('f.position')
    .execute()

/** One of them with its bytes, by its place ("0-1"); undefined for who may not see it. */
export const reportFileAt = async (
  db: Read,
  reportId: string,
  place: string,
  reader: FileReader,
): Promise<{ type: FileType; bytes: Uint8Array; position: number } | undefined> => {
  const [, message, position] = /^(\d{1,6})-(\d{1,3})$/.exec(place) ?? []
  if (message === undefined) return undefined
  return visible(db, reportId, reader)
    .select(['s.type', 's.bytes', 'f.position'])
    .where('f.message_position', '=', Number(message))
    .where('f.position', '=', Number(position))
    .executeTakeFirst()
}

/** Bytes of all that the reporter sent along with a report and on it. */
export const bytesFromReporter = async (db: Read, reportId: string): Promise<number> => {
  const { size } = await db
    .selectFrom('report_file as f')
    .innerJoin('stored_file as s', 's.id', 'f.file_id')
    .leftJoin('report_message as m', (join) =>
      join.onRef('m.report_id', '=', 'f.report_id').onRef('m.position', '=', 'f.message_position'),
    )
    .select(sql<number>`coalesce(sum(s.size), 0)::float`.as('size'))
    .where('f.report_id', '=', reportId)
    .where((eb) => eb.or([eb('f.message_position', '=', 0), eb('m.author', '=', 'reporter')]))
    .executeTakeFirstOrThrow()
  return size
}

/** Whether bytes lie here to which nothing points any more. */
export const hasLooseFiles = async (db: Read): Promise<boolean> =>
  (await looseFiles(db).limit(1).executeTakeFirst()) !== undefined
