import { sql } from 'kysely'
import { z } from 'zod'
import type { TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import { newId } from '#kernel/id.ts'
import { commandsOn } from '#platform/write/command.ts'
import { publishDue } from '../articles/due-steps.ts'
import { mayImportKnowledge } from '../policy.ts'
import { knowledgeTag } from '../tags.ts'
import { unknownCodes } from './queries.ts'
import { knowledgeRecord } from './record.ts'
import { type ImportTables, writeArticles } from './steps.ts'

const command = commandsOn<ImportTables & TaxonomyTables>()

/** Writes a whole set of articles or nothing of it; the same set twice changes nothing. */
export const importKnowledge = command({
  name: 'knowledge.import',
  object: 'knowledge-import',
  input: z.object({ records: z.array(knowledgeRecord) }),
  // Two imports of the same new file at once: the second waits, and finds everything the same.
  find: async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('knowledge.import'))`.execute(tx)
    return {}
  },
  allow: mayImportKnowledge,
  async run({ tx, now, emit, touch }, _nothing, { records }) {
    const [unknown] = await unknownCodes(tx, records)
    if (unknown !== undefined) throw new Invalid({ records: `codeUnknown ${unknown}` })
    const written = await writeArticles(tx, records, now)
    const due = await publishDue(tx, dayOf(now))
    const published = new Set([...written.published, ...due])
    for (const id of published) emit({ type: 'article.published', object: 'article', id })
    for (const id of written.changed)
      if (!published.has(id)) emit({ type: 'article.changed', object: 'article', id })
    if (written.added + written.changed.length + due.length > 0) touch(knowledgeTag)
    return { id: newId(), added: written.added, changed: written.changed.length, same: written.same }
  },
})
