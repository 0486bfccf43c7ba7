// Writes knelpunten in sets, inside a command: things, texts, findings, steps and links together.
import { sql } from 'kysely'
import type { TaxonomyTables } from '#commons/taxonomy'
import { type Day, dayOf } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import { type Noun, type Placed, sharedRow, writeLinks } from '../../about/import-steps.ts'
import type { AnswerTables } from '../../answers/schema.ts'
import type { BodyTables } from '../../schema.ts'
import type { ObstacleRow, ObstacleTables, ObstacleTextRow } from '../schema.ts'
import { setStanding } from '../together/steps.ts'
import type { ObstacleRecord } from './record.ts'

type Write = Tx<ObstacleTables & AnswerTables & BodyTables & TaxonomyTables>
type One = Placed<ObstacleRecord>

export const noun: Noun = { table: 'obstacle', column: 'obstacle_id' }

/** Without where it went: that may come later in the same set. */
const rowOf = (placed: One, now: Date, today: Day): ObstacleRow => {
  const { record } = placed
  return {
    ...sharedRow(placed, now, today),
    phase: record.phase === 'merged' ? 'in-research' : record.phase,
    outcome: record.outcome ?? null,
    merged_into: null,
    since: record.since,
    since_exact: record.sinceExact,
    at_move: record.atMove ?? null,
    at_move_since: record.atMoveSince ?? null,
    changed_on: record.changedOn,
    // what a file tells was public already
    audience: 'everyone',
  }
}

/** English is full when everything that is said in Dutch is said in it too; else it is a summary beside it. */
const isFull = ({ en, ...record }: ObstacleRecord): boolean =>
  Boolean(en.inTheWay) &&
  en.nowYou.length === record.nowYou.length &&
  en.findings.length === record.findings.length &&
  en.steps.length === record.steps.length

const textRows = ({ id, version, record }: One): ObstacleTextRow[] => {
  const { en } = record
  const own = { obstacle_id: id, based_on_version: version }
  return [
    {
      ...own,
      locale: 'nl',
      state: 'full',
      title: record.title,
      summary: record.summary,
      in_the_way: record.inTheWay,
      now_you: record.nowYou,
      remains: record.remains ?? null,
      at_move_line: record.atMoveLine ?? null,
      finding_texts: record.findings.map(({ text }) => text),
      step_texts: record.steps.map(({ text }) => text),
    },
    {
      ...own,
      locale: 'en',
      state: isFull(record) ? 'full' : 'summary',
      title: en.title,
      summary: en.summary,
      in_the_way: en.inTheWay ?? '',
      now_you: en.nowYou,
      remains: en.remains ?? null,
      at_move_line: en.atMoveLine ?? null,
      finding_texts: en.findings,
      step_texts: en.steps,
    },
  ]
}

const parts = ['obstacle_text', 'obstacle_finding', 'obstacle_step', 'obstacle_answer'] as const

const writeParts = async (tx: Write, placed: One): Promise<void> => {
  const { record, id: obstacle_id } = placed
  for (const table of parts) await tx.deleteFrom(table).where('obstacle_id', '=', obstacle_id).execute()
  const found = record.findings.map(({ body, finding, day, exact, holdsFrom }, position) => ({
    obstacle_id,
    position,
    rule_body: body,
    finding,
    day,
    exact,
    holds_from: holdsFrom ?? null,
  }))
  const steps = record.steps.map(({ day, exact }, position) => ({ obstacle_id, position, day, exact }))
  await tx.insertInto('obstacle_text').values(textRows(placed)).execute()
  if (found.length > 0) await tx.insertInto('obstacle_finding').values(found).execute()
  if (steps.length > 0) await tx.insertInto('obstacle_step').values(steps).execute()
  await sql`
    insert into obstacle_answer (obstacle_id, position, answer_id)
    select ${obstacle_id}::uuid, at - 1, a.id
    from unnest(${[...record.answers]}::text[]) with ordinality asked (key, at)
    join rule_answer a on a.import_key = asked.key`.execute(tx)
  await writeLinks(tx, noun, placed)
}

/** The first key that names nothing: an answer, or the knelpunt into which one went. */
export const unknownKey = async (
  tx: Write,
  records: readonly ObstacleRecord[],
): Promise<string | undefined> => {
  const [answers, obstacles] = await Promise.all([
    tx.selectFrom('rule_answer').select('import_key').execute(),
    tx.selectFrom('obstacle').select('import_key').execute(),
  ])
  const keys = new Set(answers.map((row) => row.import_key))
  const all = new Set([...obstacles.map((row) => row.import_key), ...records.map(({ key }) => key)])
  const wrong = records.flatMap((record) => [
    ...record.answers.filter((key) => !keys.has(key)),
    ...(record.mergedInto && !all.has(record.mergedInto) ? [record.mergedInto] : []),
  ])
  return wrong[0]
}

const idOfKey = async (tx: Write, key: string): Promise<string> =>
  (await tx.selectFrom('obstacle').select('id').where('import_key', '=', key).executeTakeFirstOrThrow()).id

/** Adds new knelpunten and replaces changed ones; what an editor put together stays together. */
export const writeObstacles = async (tx: Write, placed: readonly One[], now: Date): Promise<void> => {
  for (const one of placed) {
    const row = rowOf(one, now, dayOf(now))
    const { id, created_at: _, phase, outcome, merged_into, ...rest } = row
    await tx
      .insertInto('obstacle')
      .values(row)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
      .execute()
    await setStanding(tx, id, { phase, outcome, merged_into })
    await writeParts(tx, one)
  }
  for (const { id, record } of placed)
    if (record.mergedInto) {
      const merged_into = await idOfKey(tx, record.mergedInto)
      await setStanding(tx, id, { phase: 'merged', outcome: null, merged_into })
    }
}
