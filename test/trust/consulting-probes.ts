// How the acts around a question to an expert are tried: on one that a member was asked, in each place where it can stand.

import {
  type ConsultationPlace,
  placesOfConsultation,
} from '../../src/programme/obstacles/consulting/rules.ts'
import { seenConsultationOf } from '../../src/programme/obstacles/consulting/seen.ts'
import { type ReportState, reportStates } from '../../src/programme/obstacles/reports/schema.ts'
import type { TestSite } from '../start-app.ts'
import { handledIn, held, personOf, theHandler } from './desk-probes.ts'
import type { Probe, Subject } from './probe.ts'

const theExpert = 'member'

/** A question about this report that stands there. */
const askedIn = async (
  site: TestSite,
  report: string,
  place: ConsultationPlace | 'draft',
): Promise<string> => {
  const answered = place === 'answered' || place === 'declined'
  const [row] = await site.sql<{ id: string }>(
    `insert into desk_consultation (id, report_id, state, day, name, email, expert_id, question, purpose, background,
       until_on, answer, answered_on, ended_on)
     values (gen_random_uuid(), $1, $2, '2026-11-10', 'Iemand', 'iemand@voorbeeld.invalid', $3, 'Mag dit?', 'Daarom', '',
       $4, $5, $6, $7) returning id`,
    [
      report,
      place === 'draft' || answered ? place : 'asked',
      place === 'draft' ? null : await personOf(site, theExpert),
      place === 'over' ? '2026-11-20' : '2026-12-20',
      answered ? 'Raad' : null,
      answered ? '2026-11-20' : null,
      place === 'ended' ? '2026-11-20' : null,
    ],
  )
  return row?.id ?? ''
}

type Fields = Readonly<Record<string, string>>

/** An act of an expert. */
const adviceAt = (form: Fields = {}): Probe => ({
  states: placesOfConsultation,
  aim: async (site, place): Promise<Subject> => {
    const report = await handledIn(site, 'problem-stated', theHandler)
    const id = await askedIn(site, report, place as ConsultationPlace)
    return { params: { id }, form, input: { id, ...form } }
  },
  secret: true,
  ownedBy: theExpert,
  seenBy: [theExpert],
  goneIn: ['over', 'ended'],
})

const someReports: readonly ReportState[] = reportStates.filter((state) => state !== 'merged')

/** An act of the desk, on a report in each of its states. */
const reportAt = (place: ConsultationPlace | 'draft' | null, typed: Fields = {}): Probe => ({
  states: someReports,
  aim: async (site, state): Promise<Subject> => {
    const id = await handledIn(site, state, theHandler)
    const consultation = place === null ? '' : await askedIn(site, id, place)
    const seen = await seenConsultationOf(site.open.house.database.kysely as never, id)
    const form = { ...(seen === '' ? {} : { seen }), ...typed }
    return { params: { id, consultation }, form, input: { id, consultation, ...form } }
  },
  ...held,
})

const asked = {
  name: 'Els',
  email: 'els@voorbeeld.invalid',
  question: 'Mag dit?',
  purpose: 'Jij weet dit.',
  until: '2026-12-10',
}

export const consultingProbes: Readonly<Record<string, Probe>> = {
  'report.begin-consultation': reportAt(null, asked),
  'report.write-consultation': reportAt('draft', asked),
  'report.drop-consultation': { ...reportAt('draft'), empty: [422, 403] },
  'report.ask-expert': { ...reportAt('draft'), empty: [422, 403] },
  'report.stop-expert': { ...reportAt('asked'), empty: [303] },
  'report.note-advice': { ...reportAt('answered'), empty: [303] },
  'consultation.list': {},
  'consultation.read': adviceAt(),
  'consultation.answer': adviceAt({ helps: 'yes', body: 'Raad' }),
}
