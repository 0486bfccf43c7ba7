// How the acts around a question to bodies are tried: on a question at one body, in each of its states.
import { seenOn } from '../../src/programme/obstacles/desk/seen.ts'
import { isEnded } from '../../src/programme/obstacles/reports/rules.ts'
import type { ReportState } from '../../src/programme/obstacles/reports/schema.ts'
import { trackById } from '../../src/programme/obstacles/tracks/queries.ts'
import { trackStates } from '../../src/programme/obstacles/tracks/schema.ts'
import { seenDraftOf, seenTalkOf } from '../../src/programme/obstacles/tracks/seen.ts'
import type { TestSite } from '../start-app.ts'
import { held, personOf } from './desk-probes.ts'
import type { Probe, Subject } from './probe.ts'
import { addFileTo, reportIn } from './report-probes.ts'

const body = 'vws'
/** Those in which a question may go out, or not; the walk of the other acts of the desk goes by all states. */
const someReports: readonly ReportState[] = [
  'received',
  'context-analysis',
  'problem-stated',
  'routed',
  'reopened',
  'answered',
  'withdrawn',
]
const ends: readonly string[] = ['answered', 'declined', 'ended-by-desk']

/** A question in this state, late, with the log that its clock needs. */
const trackIn = async (site: TestSite, report: string, state: string): Promise<string> => {
  const [waiting, act] =
    state === 'question-back' ? ['desk', 'pause'] : ends.includes(state) ? ['nobody', 'stop'] : ['body', null]
  const finding = act === 'stop' ? 'clarified' : null
  const declined = state === 'declined' ? 'Zij' : null
  const [row] = await site.sql<{ id: string }>(
    `with d as (insert into desk_document (id, report_id, state, day, question, bodies)
       values (gen_random_uuid(), $1, 'sent', '2026-11-23', 'Mag dit?', array['${body}']) returning id)
     insert into desk_track (id, report_id, document_id, rule_body, state, day, waiting_on, waiting_since, due_on,
       finding, suggested_body, said_by)
     select gen_random_uuid(), $1, d.id, '${body}', $2, '2026-11-23', $3, '2026-11-23', '2026-11-20', $4, $5, $5 from d
     returning id`,
    [report, state, waiting, finding, declined],
  )
  const track = row?.id ?? ''
  for (const [at, step] of ['start', ...(act === null ? [] : [act])].entries())
    await site.sql(
      `insert into desk_track_clock (id, track_id, position, day, act, days, reason)
       values (gen_random_uuid(), $1, $2, '2026-11-23', $3, $4, '')`,
      [track, at + 1, step, step === 'start' ? 30 : null],
    )
  return track
}

/** A report that is with a body, in the hands of the handler of the cast; its document and its question. */
const askedIn = async (
  site: TestSite,
  reportState: string,
  trackState: string,
): Promise<{ id: string; track: string }> => {
  const { id } = await reportIn(site, reportState)
  const waits = isEnded(reportState as ReportState) ? 'nobody' : 'body'
  await site.sql('update report set handler_id = $2, waiting_on = $3 where id = $1', [
    id,
    await personOf(site, 'case-handler:all'),
    waits,
  ])
  await site.sql(
    `insert into desk_statement (id, report_id, version, day, position, body)
     values (gen_random_uuid(), $1, 1, '2026-11-23', 0, 'Een probleem')`,
    [id],
  )
  return { id, track: await trackIn(site, id, trackState) }
}

/** The place of a file that came with a word to all bodies. */
const said = '7-1'
const sayToAll = async (site: TestSite, report: string): Promise<void> => {
  await site.sql(
    `insert into report_message (id, report_id, position, day, author, visibility, body)
     values (gen_random_uuid(), $1, 7, '2026-11-23', 'desk', 'party', 'Zie bijlage.')`,
    [report],
  )
  await addFileTo(site, report, 7)
}

type Fields = Readonly<Record<string, string>>

/** An act of an official, on a question in each of its states. */
const trackAt = (typed: Fields = {}): Probe => ({
  states: trackStates,
  aim: async (site, state): Promise<Subject> => {
    const { id: report, track: id } = await askedIn(site, 'routed', state)
    await sayToAll(site, report)
    const db = site.open.house.database.kysely as never
    const track = await trackById(db, id)
    const form = { ...(track && { seen: await seenTalkOf(db, track, null) }), ...typed }
    return { params: { id, n: said }, form, input: { id, ...form } }
  },
  secret: true,
  seenBy: ['official:all', `official:body:${body}`],
  body,
})

/** An act of the desk, on a report in each of its states. */
const reportAt = (typed: Fields, trackState: string): Probe => ({
  states: someReports,
  aim: async (site, state): Promise<Subject> => {
    const { id, track } = await askedIn(site, state, trackState)
    const form = { seen: await seenOn(site.open.house.database.kysely as never, id, null), ...typed }
    return { params: { id, track }, form, input: { id, track, ...form } }
  },
  ...held,
})

/** The same with a document that has not gone anywhere. */
const draftAt = (typed: Fields = {}): Probe => ({
  states: someReports,
  aim: async (site, state): Promise<Subject> => {
    const { id } = await askedIn(site, state, 'answered')
    await site.sql(
      `insert into desk_document (id, report_id, state, day, question, purpose, bodies)
       values (gen_random_uuid(), $1, 'draft', '2026-11-23', 'Mag dit?', 'Daarom', array['${body}'])`,
      [id],
    )
    const form = { seen: await seenDraftOf(site.open.house.database.kysely as never, id), ...typed }
    return { params: { id }, form, input: { id, ...form } }
  },
  ...held,
})

const asked = { bodies: 'ocw', question: 'Mag dit?', purpose: 'Jullie gaan erover.' }

export const trackProbes: Readonly<Record<string, Probe>> = {
  'report.begin-document': reportAt(asked, 'answered'),
  'report.write-document': draftAt(asked),
  'report.drop-document': { ...draftAt(), empty: [422, 403] },
  'report.send-document': { ...draftAt(), empty: [422, 403] },
  'report.answer-body': reportAt({ body: 'Antwoord' }, 'question-back'),
  'report.end-track': reportAt({ reason: 'Te laat' }, 'investigating'),
  'track.list': {},
  'track.read': trackAt(),
  'track.take-up': { ...trackAt(), empty: [303, 403] },
  'track.ask-back': trackAt({ body: 'Wie?' }),
  'track.extend': trackAt({ days: '5', reason: 'Overleg' }),
  'track.decline': trackAt({ why: 'Daarom', whose: 'Zij', by: 'De directie' }),
  'track.find': trackAt({ finding: 'clarified', text: 'Het mag' }),
  'track.say': trackAt({ body: 'Een woord' }),
  'track.note': trackAt({ body: 'Voor onszelf' }),
  'track.keep-drafts': { ...trackAt(), empty: [303, 403] },
  'rule-body.set': {
    aim: () => Promise.resolve({ input: { code: 'vws', active: true, days: 30, more: 30 } }),
  },
  'desk-term.set': { aim: () => Promise.resolve({ input: { stage: 'answer', days: 15 } }) },
  'track.follow-clock': { aim: () => Promise.resolve({ input: {} }) },
}
