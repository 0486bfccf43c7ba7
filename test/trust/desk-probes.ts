// How the acts of the desk are tried: on a report that was given to one handler, in each of its states.
import { seenOn } from '../../src/programme/obstacles/desk/seen.ts'
import { isEnded } from '../../src/programme/obstacles/reports/rules.ts'
import { type ReportState, reportStates } from '../../src/programme/obstacles/reports/schema.ts'
import type { TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import type { Probe, Subject } from './probe.ts'
import { addStatement, reportIn } from './report-probes.ts'

const body = { body: 'Tekst voor de proef' }

export const theHandler = 'case-handler:all'
/** Where the cast is not there, nobody has it. */
export const personOf = async (site: TestSite, player: string): Promise<string | null> => {
  const email = `${player.replace(':', '-')}@voorbeeld.invalid`
  const [row] = await site.sql<{ id: string }>('select id from person where email = $1', [email])
  return row?.id ?? null
}

/** A report in that state, with all that its state needs, in the hands of this player. */
export const handledIn = async (site: TestSite, state: string, player: string | null): Promise<string> => {
  const { id } = await reportIn(site, state)
  const waits = state === 'info-requested' ? 'reporter' : isEnded(state as ReportState) ? 'nobody' : 'desk'
  await site.sql('update report set waiting_on = $2, handler_id = $3, last_position = 1 where id = $1', [
    id,
    waits,
    player === null ? null : await personOf(site, player),
  ])
  await site.sql("insert into report_contact (report_id, reach) values ($1, 'Iemand')", [id])
  await addStatement(site, id)
  await site.sql(
    `insert into desk_outcome (id, report_id, position, day, outcome)
     values (gen_random_uuid(), $1, 1, '2026-11-23', 'clarified')`,
    [id],
  )
  return id
}

const demoHandler = async (site: TestSite): Promise<string> => {
  const [row] = await site.sql<{ id: string }>('select id from person where email = $1', [village.handler])
  return row?.id ?? ''
}

type Fields = Readonly<Record<string, string>>
export const reportAt = (
  form: Fields | ((site: TestSite) => Promise<Fields>) = {},
  player: string | null = theHandler,
) => ({
  states: reportStates,
  aim: async (site: TestSite, state: string): Promise<Subject> => {
    const id = await handledIn(site, state, player)
    const typed = typeof form === 'function' ? await form(site) : form
    const fields = { seen: await seenOn(site.open.house.database.kysely as never, id, null), ...typed }
    return { params: { id, n: '0-1' }, form: fields, input: { id, ...fields } }
  },
})

/** What is in a report is there for who handles it, and for the coordinator to read. */
export const held = {
  secret: true,
  assignedTo: theHandler,
  seenBy: [theHandler, 'desk-coordinator:all'],
} as const

export const deskProbes: Readonly<Record<string, Probe>> = {
  'report.list': {},
  'report.open': {
    aim: () => {
      const form = { origin: 'region', wish: 'Iets wat niet kan.', subject: 'education', handler: '' }
      return Promise.resolve({ form, input: form })
    },
  },
  'report.read': { ...reportAt(), ...held },
  'report.pick-up': { ...reportAt({}, null), empty: [303, 403] },
  'report.assign': {
    ...reportAt(async (site) => ({
      handler: await demoHandler(site),
      reason: 'Vakantie',
    })),
    ...held,
  },
  'report.see-contact': { ...reportAt({ reason: 'Bellen' }), ...held, post: [200] },
  'report.say': { ...reportAt({ visibility: 'team', ...body }), ...held },
  'report.ask': { ...reportAt(body), ...held },
  'report.drop-question': { ...reportAt(), ...held, empty: [303, 403] },
  'report.note-analysis': { ...reportAt({ facts: 'Feiten' }), ...held },
  'report.state-problem': { ...reportAt(body), ...held },
  'report.answer': { ...reportAt({ outcome: 'clarified', ...body }), ...held },
  'report.close': { ...reportAt(body), ...held, empty: [303, 403, 422] },
  'report.refer-on': { ...reportAt({ whose: 'Zij', why: 'Daarom', way: 'Daar' }), ...held },
  // Without what was on the page, nothing counts as read.
  'report.note-read': { ...reportAt(), ...held, empty: [403, 422] },
  'report.take-back': { ...reportAt(body), ...held },
  'report.keep-drafts': { ...reportAt(), ...held, empty: [303] },
  'report.ask-solved': reportAt(),
  'report.pass-reaction': reportAt(),
  'report.close-silent': reportAt(),
  'report.erase': reportAt(),
  'report.reopen-pages': { aim: () => Promise.resolve({ input: {} }) },
  'report.forget-ended': { aim: () => Promise.resolve({ input: {} }) },
}
