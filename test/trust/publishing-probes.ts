// How the acts on public texts are tried: on a text of a dossier, in each of its states.
import { seenAnswerOf } from '../../src/programme/obstacles/own-answers/queries.ts'
import { seenTextOf } from '../../src/programme/obstacles/publishing/queries.ts'
import { reportStates } from '../../src/programme/obstacles/reports/schema.ts'
import type { TestSite } from '../start-app.ts'
import { handledIn, held, reportAt, theHandler } from './desk-probes.ts'
import type { Probe, Subject } from './probe.ts'
import { reportIn } from './report-probes.ts'

const text = {
  title: 'Een tekst voor de proef',
  summary: 'Zo staat het ervoor.',
  in_the_way: 'Dit stond in de weg.',
  audience: 'everyone',
  level: 'habit',
  themes: 'gezond-werken',
}

/** A text that may be read, of a dossier that is answered; published it has its page. */
const textIn = async (site: TestSite, state: string): Promise<{ id: string; report: string }> => {
  const report = await handledIn(site, 'answered', theHandler)
  await site.sql("update report set consent = 'yes' where id = $1", [report])
  const [row] = await site.sql<{ id: string }>(
    `insert into desk_publication (id, report_id, state, day, title, summary, in_the_way, level, themes, reason, obstacle_id)
     values (gen_random_uuid(), $1, $2::text, '2026-11-23', $3, $4, $5, 'habit', array['gezond-werken'],
       case when $2::text = 'sent-back' then 'Leg het uit' end,
       case when $2::text = 'published' then (select id from obstacle where state = 'published' order by id limit 1) end) returning id`,
    [report, state, text.title, text.summary, text.in_the_way],
  )
  return { id: row?.id ?? '', report }
}

/** What is online can be taken offline; without a page there is nothing to take. */
const online = { states: ['published'] }

const textAt = (form: Readonly<Record<string, string>> = {}): Probe => ({
  states: ['proposed', 'sent-back', 'published', 'withdrawn'],
  aim: async (site: TestSite, state: string): Promise<Subject> => {
    const { id, report } = await textIn(site, state === '-' ? 'proposed' : state)
    const fields = { seen: await seenTextOf(site.open.house.database.kysely as never, report), ...form }
    return { params: { id }, form: fields, input: { id, ...fields } }
  },
})

const agreeAt = {
  aim: async (site: TestSite, state: string): Promise<Subject> => {
    const { code, id } = await reportIn(site, state === '-' ? 'received' : state)
    const form = { code, agree: 'yes', seen: '' }
    return { form, input: form, params: { id } }
  },
}

const answer = {
  title: 'Mag een antwoord voor de proef?',
  verdict: 'yes',
  sentence: 'Ja, dit mag.',
  confirmed_by: 'vws',
  confirmed_on: '2026-11-20',
  valid_until: '2027-11-20',
  level: 'habit',
  themes: 'gezond-werken',
}

/** The same for a "Mag dit?"-answer of such a dossier. */
const answerAt = (form: Readonly<Record<string, string>> = {}): Probe => ({
  states: ['proposed', 'sent-back', 'published', 'withdrawn'],
  aim: async (site: TestSite, state: string): Promise<Subject> => {
    const report = await handledIn(site, 'answered', theHandler)
    await site.sql("update report set consent = 'yes' where id = $1", [report])
    const [row] = await site.sql<{ id: string }>(
      `insert into desk_answer (id, report_id, state, day, title, verdict, sentence, confirmed_by, confirmed_on,
         valid_until, level, themes, reason, answer_id)
       values (gen_random_uuid(), $1, $2::text, '2026-11-23', $3, 'yes', $4, 'vws', '2026-11-20', '2027-11-20', 'habit',
         array['gezond-werken'], case when $2::text = 'sent-back' then 'Leg het uit' end,
         case when $2::text = 'published' then (select id from rule_answer where state = 'published' order by id limit 1) end) returning id`,
      [report, state === '-' ? 'proposed' : state, answer.title, answer.sentence],
    )
    const id = row?.id ?? ''
    const fields = { seen: await seenAnswerOf(site.open.house.database.kysely as never, report), ...form }
    return { params: { id }, form: fields, input: { id, ...fields } }
  },
})

/** A page that no dossier stands behind. */
const loneAt = (
  table: 'obstacle' | 'rule_answer',
  form: Readonly<Record<string, string>> = { reason: 'Dit klopt niet meer' },
  // The first of them are taken off the site by the walk itself.
  end: 'asc' | 'desc' = 'asc',
): Probe => ({
  aim: async (site: TestSite): Promise<Subject> => {
    // What other probes made of a dossier stands behind some of them.
    const isAlone = {
      obstacle: 'not exists (select from desk_publication p where p.obstacle_id = obstacle.id)',
      rule_answer:
        "verdict <> 'open' and not exists (select from desk_answer d where d.answer_id = rule_answer.id)",
    }[table]
    const [row] = await site.sql<{ id: string }>(
      `select id from ${table} where state = 'published' and import_key is not null and ${isAlone} order by slug ${end} limit 1`,
    )
    return { params: { id: row?.id ?? '' }, form, input: { id: row?.id ?? '', ...form } }
  },
})

export const publishingProbes: Readonly<Record<string, Probe>> = {
  'obstacle.archive': loneAt('obstacle'),
  'rule-answer.archive': loneAt('rule_answer'),
  'rule-answer.renew': loneAt(
    'rule_answer',
    { confirmed_by: 'vws', confirmed_on: '2026-11-20', valid_until: '2027-11-20' },
    'desc',
  ),
  'report.propose': { ...reportAt(text), ...held },
  'rule-answer.propose': { ...reportAt(answer), ...held },
  'rule-answer.read-proposed': answerAt(),
  'rule-answer.publish': { ...answerAt(), empty: [403, 422] },
  'rule-answer.send-back': answerAt({ reason: 'Leg het uit' }),
  'rule-answer.unpublish': { ...answerAt({ reason: 'Hier staat een naam in' }), ...online },
  'report.list-proposed': {},
  'report.read-proposed': textAt(),
  // Without which text was read, nothing goes online.
  'report.publish': { ...textAt(), empty: [403, 422] },
  'report.send-back': textAt({ reason: 'Leg het uit' }),
  'report.unpublish': { ...textAt({ reason: 'Hier staat een naam in' }), ...online },
  // Without a text that waits the answer is said in the words of the page.
  'report.agree-text': { states: reportStates, ...agreeAt, post: [200, 422] },
}
