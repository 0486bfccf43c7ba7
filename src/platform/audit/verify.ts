// Reads the whole log and says what does not fit: what was changed, put in, left out or cut off.
import { type Kysely, sql } from 'kysely'
import type { Keys } from '../keys.ts'
import type { AuditRow, AuditSealRow, PlatformTables } from '../schema.ts'
import { type AuditStream, auditStreams } from './batch.ts'
import { lineFits } from './line.ts'
import { headOf, newPressing, type Pressing } from './seal.ts'

export type Verified = {
  readonly stream: AuditStream
  readonly lines: number
  readonly sealed: number
  /** to write down; none before the first start */
  readonly head: string | null
  /** in words for the operator, in the order of the log */
  readonly faults: readonly string[]
}

type Look = {
  readonly db: Kysely<PlatformTables>
  readonly keys: Keys
  readonly stream: AuditStream
  readonly faults: string[]
}

const page = 5000

const placeOf = ({ id, day, command, object_kind, object_id, position }: AuditRow): string =>
  `line ${id} of ${day} (${command} on ${object_kind} ${object_id}${position === null ? '' : `, its act ${position}`})`

/** Reads the lines after one batch up to another, by their ids; answers how many. */
const readLines = async (look: Look, from: number, until: number, under?: Pressing): Promise<number> => {
  const { db, keys, stream, faults } = look
  let after = '00000000-0000-0000-0000-000000000000'
  for (let read = 0; ; ) {
    const lines = await db
      .selectFrom('audit')
      .selectAll()
      .where('stream', '=', stream)
      .where('batch', '>', from)
      .where('batch', '<=', until)
      .where('id', '>', after)
      .orderBy('id')
      .limit(page)
      .execute()
    for (const line of lines) {
      under?.add(line)
      if (!lineFits(keys, line)) faults.push(`${placeOf(line)} is not as it was written`)
    }
    read += lines.length
    after = lines.at(-1)?.id ?? after
    if (lines.length < page) return read
  }
}

const checkSeal = async (look: Look, seal: AuditSealRow, before?: AuditSealRow): Promise<number> => {
  const { keys, stream, faults } = look
  const under = newPressing()
  const known = faults.length
  const lines = await readLines(look, before?.batch ?? -1, seal.batch, under)
  const name = `seal ${stream}:${seal.batch} of ${seal.day}`
  const mark = under.mark(keys, stream, seal.batch, before?.mac ?? '')
  if (lines !== seal.lines) faults.push(`${name} was pressed on ${seal.lines} lines, and ${lines} are there`)
  else if (mark !== seal.mac && faults.length === known)
    faults.push(`${name} does not fit: the seal, one before it or a line under it is another one`)
  return lines
}

/** Lines that nobody of this site wrote, and acts on one thing of which one in the middle is gone. */
const checkRest = async ({ db, stream, faults }: Look): Promise<number> => {
  const foreign = await db
    .selectFrom('audit')
    .selectAll()
    .where('stream', '=', stream)
    .where('batch', 'is', null)
    .orderBy('id')
    .execute()
  for (const line of foreign) faults.push(`${placeOf(line)} was not written by this site`)
  const { rows } = await sql<{ object_kind: string; object_id: string }>`
    select min(object_kind) as object_kind, object_id from audit where stream = ${stream} and position is not null
    group by object_id having count(distinct position) <> max(position) order by object_id`.execute(db)
  for (const { object_kind, object_id } of rows)
    faults.push(`an act on ${object_kind} ${object_id} is missing between the others`)
  return foreign.length
}

/** What somebody wrote down earlier must still be there: a log that was cut off at the end fits by itself. */
const checkHeads = ({ stream, faults }: Look, seals: readonly AuditSealRow[], heads: readonly string[]) => {
  const there = new Set(seals.map(headOf))
  for (const head of heads)
    if (head.startsWith(`${stream}:`) && !there.has(head))
      faults.push(`seal ${head}, which was written down, is not there: the log was cut off or made anew`)
}

const verifyStream = async (look: Look, heads: readonly string[]): Promise<Verified> => {
  const { db, stream, faults } = look
  const seals = await db
    .selectFrom('audit_seal')
    .selectAll()
    .where('stream', '=', stream)
    .orderBy('batch')
    .execute()
  let sealed = 0
  for (const [at, seal] of seals.entries()) sealed += await checkSeal(look, seal, seals[at - 1])
  const last = seals.at(-1)
  const open = await readLines(look, last?.batch ?? -1, 2 ** 31 - 1)
  const foreign = await checkRest(look)
  if (!last) faults.push(`there is no seal on ${stream}`)
  checkHeads(look, seals, heads)
  const head = last ? headOf(last) : null
  return { stream, lines: sealed + open + foreign, sealed, head, faults }
}

/** The streams one by one, all in one look at the database, so that what is written meanwhile disturbs nothing. */
export const verifyAudit = (
  db: Kysely<PlatformTables>,
  keys: Keys,
  heads: readonly string[],
): Promise<Verified[]> =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (trx) => {
      const all: Verified[] = []
      for (const stream of auditStreams)
        all.push(await verifyStream({ db: trx, keys, stream, faults: [] }, heads))
      return all
    })
