// Answers with calendar files.
import { type TaxonomyTables, vocabularyOf } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import { pathIn } from '#kernel/language.ts'
import { readChosen } from '#kernel/list.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { pathOf } from '../articles/kinds.ts'
import { knownValues, listOf } from '../articles/list.ts'
import { messages } from '../messages.ts'
import type { KnowledgeTables } from '../schema.ts'
import { type CalendarEntry, calendarText } from './calendar-file.ts'
import { type CalendarRow, calendarRows } from './calendar-queries.ts'

type Tables = KnowledgeTables & TaxonomyTables

const entryOf = (row: CalendarRow, c: Ctx): CalendarEntry => {
  const { lang, stage } = c.var
  const t = messages[lang]
  return {
    id: row.id,
    version: row.version,
    updatedAt: row.updated_at,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    title: row.title,
    text: [row.teaser, row.by_whom && `${t.facts.organiser}: ${row.by_whom}`].filter(Boolean).join('\n\n'),
    place: [row.place, row.online && t.agenda.online].filter(Boolean).join(' · '),
    url: stage.house.origin() + pathIn(lang, pathOf({ kind: 'event', slug: row.slug })),
  }
}

const answer = (c: Ctx, rows: readonly CalendarRow[], name: string, file: string): Response => {
  const entries = rows.map((row) => entryOf(row, c))
  return new Response(calendarText(name, c.var.lang, entries), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `inline; filename="${file}.ics"`,
      'Cache-Control': 'private, no-cache',
    },
  })
}

const whenOf = (now: Date) => ({ today: dayOf(now), now })

/** All public meetings, or those that fit the same choice as in the list. */
export const calendarView = async (c: Ctx): Promise<Response> => {
  const stage = stageOf<Tables>(c)
  const words = await vocabularyOf(stage)
  const chosen = readChosen(listOf('event'), new URL(c.req.url).searchParams, knownValues(words))
  const rows = await calendarRows(stage.db, whenOf(stage.now()), stage.lang, { chosen })
  return answer(c, rows, messages[stage.lang].agenda.name, 'agenda')
}

/** One public meeting. */
export const calendarFileView = async (c: Ctx, slug: string): Promise<Response> => {
  const stage = stageOf<Tables>(c)
  const rows = await calendarRows(stage.db, whenOf(stage.now()), stage.lang, { slug })
  const [row] = rows
  if (!row) throw new NotFound()
  return answer(c, rows, row.title, slug)
}
