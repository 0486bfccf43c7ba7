// How the actions of reporters are tried: by a report made for each, known by its code alone.
import { visitor } from '../../src/kernel/actor.ts'
import { execute } from '../../src/platform/write/command.ts'
import { draftKey, receiptCode } from '../../src/programme/obstacles/reports/code.ts'
import { reportStates } from '../../src/programme/obstacles/reports/schema.ts'
import { keepDraft, sendReport } from '../../src/programme/obstacles/reports/writing/commands.ts'
import type { TestSite } from '../start-app.ts'
import type { Probe, Subject } from './probe.ts'

const answers = [
  { question: 'wens', wish: 'Iets wat niet kan.' },
  { question: 'wie-zegt-het', says: 'unknown' },
  { question: 'onderwerp', subject: 'unknown' },
  { question: 'jij', consent: 'later' },
] as const

let made = 0
/** The browser in which the questions are answered. */
const model = 'browser-of-all-probes'

/** A file that came with this report, or with a message on it. */
export const addFileTo = (site: TestSite, id: string, message = 0) =>
  site.sql(
    `with s as (insert into stored_file (id, owner, type, bytes, size, width, height)
     values (gen_random_uuid(), 'report', 'image/png', 'x', 1, 1, 1) returning id)
     insert into report_file (file_id, report_id, message_position, position) select id, $1, $2, 1 from s`,
    [id, message],
  )

type ProbeStage = { readonly browser: string }

const models = new WeakMap<TestSite, Promise<void>>()

/** One draft with all answers, given one question after the other; whoever comes meanwhile waits until it is whole. */
const modelIn = (stage: ProbeStage, site: TestSite): Promise<void> => {
  const known = models.get(site)
  if (known) return known
  const made = (async () => {
    for (const answer of answers) await execute(keepDraft, { ...stage, browser: model } as never, answer)
  })()
  models.set(site, made)
  return made
}

/** A browser gets a copy of what that left; answers the key of its form. */
const draftIn = async (stage: ProbeStage, site: TestSite): Promise<string> => {
  await modelIn(stage, site)
  const key = `key-of-the-form-of-${stage.browser}`
  const copied = await site.sql<{ form_key: string }>(
    `insert into report_draft (browser_hash, form_key, day, answers)
     select $1, $2, day, answers from report_draft where browser_hash = $3 returning form_key`,
    [draftKey(site.open.house.keys, stage.browser), key, draftKey(site.open.house.keys, model)],
  )
  if (copied.length === 1) return key
  // Drafts that nobody came back to were cleared.
  models.delete(site)
  return draftIn(stage, site)
}

/** A report in this state, sent as a browser would; answers the key of its form, its code and its id. */
export const reportIn = async (
  site: TestSite,
  state: string,
): Promise<{ readonly key: string; readonly code: string; readonly id: string }> => {
  made += 1
  const { house } = site.open
  const stage = {
    db: house.database.kysely as never,
    house,
    actor: visitor,
    lang: 'nl' as const,
    now: site.now,
    browser: `browser-of-a-probe-${made}`,
  }
  const key = await draftIn(stage, site)
  const { out } = await execute(sendReport, stage as never, { key })
  await site.sql('update report set state = $2 where id = $1', [out.id, state])
  await addFileTo(site, out.id)
  return { key, code: receiptCode(house.keys, key), id: out.id }
}

/** The problem as the desk sees it, put to the reporter. */
export const addStatement = async (site: TestSite, id: string): Promise<void> => {
  await site.sql(
    `insert into desk_statement (id, report_id, version, day, position, body)
     values (gen_random_uuid(), $1, 1, '2026-11-23', 0, 'Een probleem')`,
    [id],
  )
}

const reportAt = (fields: Readonly<Record<string, string>> = {}) => ({
  aim: async (site: TestSite, state: string): Promise<Subject> => {
    const { key, code, id } = await reportIn(site, state === '-' ? 'received' : state)
    const form = { key, code, last: code.slice(-4), bijlage: '0-1', formKey: `key-of-${id}`, ...fields }
    return { form, input: form, params: { id } }
  },
})

/** A public answer, by its address. */
const anAnswer = async (site: TestSite): Promise<string> =>
  (await site.sql<{ slug: string }>('select slug from rule_answer_card limit 1'))[0]?.slug ?? ''

const everyAnswer = {
  wish: 'Iets wat niet kan.',
  says: 'unknown',
  subject: 'unknown',
  consent: 'later',
}

export const reportProbes: Readonly<Record<string, Probe>> = {
  // Without a draft in this browser a later page leads back to the first question.
  'report.write': {
    aim: async (site) => ({ params: { vraag: 'plek', helper: 'mag-dit', slug: await anAnswer(site) } }),
    get: [200, 303],
  },
  // A browser that keeps no cookie is told so.
  'report.keep-draft': {
    aim: () => Promise.resolve({ form: everyAnswer, input: { question: 'wens', ...everyAnswer } }),
    post: [303, 422],
    // a question that may stay open
    empty: [303, 422],
  },
  'report.drop-file': {
    aim: () => Promise.resolve({ form: { weg: '1' }, input: { weg: '1' } }),
    empty: [404, 422],
  },
  'report.drop-draft': { aim: () => Promise.resolve({ input: {} }), empty: [303] },
  'report.send': { ...reportAt(), post: [200] },
  // Without the key of a form there is no receipt to show again.
  'report.confirm': { ...reportAt(), post: [200], empty: [404] },
  'report.follow': { ...reportAt(), post: [200] },
  'report.look-up-proof': {
    aim: () => Promise.resolve({ form: { day: '2026-11-23', mark: 'A'.repeat(20) } }),
    post: [200],
  },
  'report.reply': { states: reportStates, ...reportAt({ body: 'Nog iets.' }), post: [200] },
  // Nobody asked yet: said in the words of the page, which keeps what was typed.
  'report.say-solved': { states: reportStates, ...reportAt({ solved: 'yes' }), post: [200, 422] },
  'report.react': {
    states: reportStates,
    aim: async (site, state) => {
      const { code, id } = await reportIn(site, state)
      await addStatement(site, id)
      const form = { code, version: '1', agrees: 'not-quite', body: 'Het is anders.' }
      return { form, input: form, params: { id } }
    },
    post: [200],
  },
  'report.help': {
    aim: async (site) => {
      const form = { helper: 'mag-dit', slug: await anAnswer(site) }
      return { form, input: form }
    },
    // no page of ours holds an empty one
    empty: [404],
  },
  'report.forget-helped': { aim: () => Promise.resolve({ input: {} }) },
  'report.withdraw': { states: reportStates, ...reportAt(), post: [200] },
  'report.erase-at-request': { states: reportStates, ...reportAt(), post: [200] },
  'report.decide': { states: reportStates, ...reportAt({ consent: 'yes' }), post: [200] },
  'report.clear-drafts': { aim: () => Promise.resolve({ input: {} }) },
}
