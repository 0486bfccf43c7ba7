// How each action is tried: what fills its address, a form that is right, and what the right answer is.
import { visitor } from '../../src/kernel/actor.ts'
import { allCommands } from '../../src/platform/write/command.ts'
import { sendTip, tipToken } from '../../src/programme/koplopers/index.ts'
import { koploperStates } from '../../src/programme/koplopers/schema.ts'
import type { TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { agendaProbes } from './agenda-probes.ts'
import { bundlingProbes } from './bundling-probes.ts'
import { consultingProbes } from './consulting-probes.ts'
import { deskProbes } from './desk-probes.ts'
import { mergingProbes } from './merging-probes.ts'
import type { Probe, Subject } from './probe.ts'
import { publishingProbes } from './publishing-probes.ts'
import { reportProbes } from './report-probes.ts'
import { act, asSystem, faraway } from './stage.ts'
import { trackProbes } from './track-probes.ts'

const tipStates = ['new', 'asked-back', 'answered', 'closed'] as const

const tipIn = async (site: TestSite, state: string): Promise<string> => {
  const { id } = await act(site, visitor, sendTip, { what: 'Een tip voor de proef' })
  const outcome = state === 'closed' ? 'known' : null
  await site.sql('update tip set state = $2, outcome = $3, closed_on = $4 where id = $1', [
    id,
    state,
    outcome,
    outcome && '2026-11-23',
  ])
  return id
}

const tipAt = (form: Readonly<Record<string, string>> = {}) => ({
  aim: async (site: TestSite, state: string): Promise<Subject> => {
    const id = await tipIn(site, state)
    const token = tipToken(site.open.house.keys, id)
    return { params: { id, token }, form, input: { id, token, ...form } }
  },
})

/** Each state of a Koploper with a slug of its own, so that no cached page of one speaks for another. */
const koploperAt = async (site: TestSite, state: string): Promise<Subject> => {
  const slug = `proef-${state}`
  await site.sql(
    `with one as (
       insert into koploper select (r).* from (
         select jsonb_populate_record(k, jsonb_build_object('id', gen_random_uuid(), 'slug', $1::text, 'state', $2::text,
           'import_key', null)) as r from koploper k where slug = $3) made
       on conflict (slug) do nothing returning id)
     insert into koploper_text (koploper_id, locale, state, based_on_version, title, summary)
     select id, 'nl', 'summary', 1, 'Proef', 'Proef' from one`,
    [slug, state, village.koploper],
  )
  return { params: { slug } }
}

const articleStates = ['draft', 'scheduled', 'published', 'archived'] as const
const kindAt: Readonly<Record<string, string>> = {
  nieuws: 'news',
  handreikingen: 'guide',
  actieleren: 'method',
  agenda: 'event',
  regelingen: 'scheme',
  dossiers: 'dossier',
}

/** An article of the kind that this route shows: one that is there, or a copy of it that is not public (yet). */
export const articleAt = async (
  site: TestSite,
  state: string,
  pattern = '/nieuws/:slug',
  title = 'Proef',
): Promise<Subject> => {
  const kind = kindAt[pattern.split('/')[1] ?? ''] ?? 'news'
  const [open] = await site.sql<{ slug: string }>(
    'select slug from article_card where kind = $1 and has_page order by published_on, slug limit 1',
    [kind],
  )
  if (state === 'published') return { params: { slug: open?.slug ?? '' } }
  const slug = `proef-${kind}-${state}`
  await site.sql(
    `with one as (
       insert into article select (r).* from (
         select jsonb_populate_record(a, jsonb_build_object('id', gen_random_uuid(), 'slug', $1::text, 'state', $2::text,
           'import_key', null, 'published_on', $4::text)) as r from article a where kind = $3 order by id limit 1) made
       on conflict do nothing returning id)
     insert into article_text (article_id, locale, state, based_on_version, title, teaser)
     select id, 'nl', 'full', 1, $5, $5 from one`,
    [slug, state, kind, state === 'scheduled' ? '2099-01-01' : '2026-11-01', title],
  )
  await asSystem(site, allCommands.get('knowledge.reindex'), {})
  return { params: { slug } }
}

/** A published thing about rules as it is, or a copy of one that is not public (yet). */
const ruleAt =
  (table: 'rule_answer' | 'obstacle') =>
  async (site: TestSite, state: string): Promise<Subject> => {
    const column = table === 'obstacle' ? 'obstacle_id' : 'answer_id'
    const [open] = await site.sql<{ slug: string; id: string }>(
      `select slug, ${column} as id from ${table}_card order by slug limit 1`,
    )
    const slug = state === 'published' ? (open?.slug ?? '') : `proef-${state}`
    if (state !== 'published')
      await site.sql(
        `with one as (
           insert into ${table} select (r).* from (
             select jsonb_populate_record(t, jsonb_build_object('id', gen_random_uuid(), 'slug', $1::text, 'state', $2::text,
               'import_key', null, 'published_on', '2099-01-01')) as r from ${table} t where id = $3) made
           on conflict do nothing returning id)
         insert into ${table}_text select (r).* from (
           select jsonb_populate_record(x, jsonb_build_object('${column}', one.id)) as r
           from ${table}_text x, one where x.${column} = $3) made`,
        [slug, state, open?.id],
      )
    return { params: { slug }, input: { slug }, form: { cost: '' } }
  }

/** The same, and one that members of the network alone may read. */
const obstacleAt = async (site: TestSite, state: string): Promise<Subject> => {
  if (state !== 'in-network') return ruleAt('obstacle')(site, state)
  const [row] = await site.sql<{ slug: string }>(
    "select slug from obstacle_card_for_members where audience = 'network' order by slug limit 1",
  )
  const slug = row?.slug ?? 'the village has none'
  return { params: { slug }, input: { slug }, form: { cost: '' } }
}
const obstacleStates = [...articleStates, 'in-network']

const raatArea = async (site: TestSite): Promise<Subject> => {
  const [row] = await site.sql<{ slug: string }>('select slug from raat_area order by slug limit 1')
  return { params: { slug: row?.slug ?? '' } }
}

const demoPerson = async (site: TestSite): Promise<Subject> => {
  const [row] = await site.sql<{ id: string }>('select id from person where email = $1', [village.nurse])
  const persoon = row?.id ?? ''
  return { form: { persoon }, input: { persoon, agent: '' } }
}

const grantee = {
  email: 'iemand@voorbeeld.invalid',
  role: 'editor',
  scopeKind: 'all',
  scopeId: null,
  reason: 'proef',
}
const aimAt = (subject: Subject) => ({ aim: () => Promise.resolve(subject) })
const body = { body: 'Tekst voor de proef' }

export const probes: Readonly<Record<string, Probe>> = {
  ...reportProbes,
  'site.home': {},
  'site.about': {},
  'site.health': {},
  'site.metrics': { get: [404] },
  'site.files': { ...aimAt({ params: { name: 'index-T.css' } }), get: [200, 302] },
  // An address that we did not sign.
  'site.share-picture': { get: [404] },
  'site.kept-mail': {},
  'work.list': {},
  'audience.read': aimAt({ params: { doelgroep: 'zorgorganisatie' } }),
  'theme.list': {},
  'theme.set-ambassador': aimAt({
    input: {
      theme: 'gezond-werken',
      name: null,
      role: { nl: 'Proef', en: 'Trial' },
      fromDay: '2026-11-23',
      untilDay: null,
    },
  }),
  'knowledge.list': {},
  'knowledge.read': { states: articleStates, aim: articleAt, secret: true },
  'knowledge.import': aimAt({ input: { records: [] } }),
  'knowledge.publish-due': aimAt({ input: {} }),
  'knowledge.reindex': aimAt({ input: {} }),
  'obstacle.find': {},
  'rule-body.list': {},
  'rule-body.read': aimAt({ params: { slug: 'ocw' } }),
  'obstacle.list': {},
  'obstacle.read': { states: obstacleStates, aim: obstacleAt, secret: true },
  // Everything may stay empty. Who sends it without ever having opened the page is not counted.
  'obstacle.support': {
    states: obstacleStates,
    aim: obstacleAt,
    secret: true,
    post: [303, 422],
    empty: [303, 404, 422],
  },
  // The button asks nothing. What is not there, or not for this reader, is not found.
  'obstacle.follow': { states: obstacleStates, aim: obstacleAt, secret: true, empty: [303, 404] },
  'obstacle.unfollow': { states: obstacleStates, aim: obstacleAt, secret: true, empty: [303, 404] },
  'obstacle.forget-follows': aimAt({ input: {} }),
  'obstacle.import': aimAt({ input: { records: [] } }),
  'obstacle.follow-clock': aimAt({ input: {} }),
  'obstacle.reindex': aimAt({ input: {} }),
  'rule-answer.list': {},
  'rule-answer.read': { states: articleStates, aim: ruleAt('rule_answer'), secret: true },
  'rule-answer.import': aimAt({ input: { records: [] } }),
  'rule-answer.follow-clock': aimAt({ input: {} }),
  'rule-answer.reindex': aimAt({ input: {} }),
  'search.find': {},
  'search.reindex': aimAt({ input: {} }),
  'region.list': {},
  'region.import-cards': aimAt({ input: { cards: [] } }),
  'region.forget-contacts': aimAt({ input: {} }),
  'region.announce': aimAt({ input: {} }),
  'region.read': aimAt({ params: { slug: 'drenthe' } }),
  'raat-area.list': {},
  'raat-area.read': { aim: raatArea },
  'theme.read': aimAt({ params: { slug: 'werken-naar-talent' } }),
  'koploper.list': {},
  'koploper.spread': {},
  'koploper.read': { states: koploperStates, aim: koploperAt, secret: true },
  'koploper.import': aimAt({ input: { records: [] } }),
  'koploper.reindex': aimAt({ input: {} }),
  'lead.list': {},
  'tip.send': aimAt({ form: { what: 'Een tip' }, input: { what: 'Een tip' } }),
  'tip.follow': { states: tipStates, ...tipAt() },
  'tip.reply': { states: tipStates, ...tipAt(body) },
  'tip.list': {},
  'tip.read': { states: tipStates, ...tipAt() },
  'tip.register': aimAt({ form: { what: 'Een tip' }, input: { what: 'Een tip' } }),
  'tip.ask-back': { states: tipStates, ...tipAt(body) },
  'tip.close': { states: tipStates, ...tipAt({ outcome: 'known', title: '', ...body }) },
  ...deskProbes,
  ...trackProbes,
  ...consultingProbes,
  ...agendaProbes,
  ...publishingProbes,
  ...mergingProbes,
  ...bundlingProbes,
  // Who is signed in already goes on to their work, as the door of the demonstration is closed to a far peer.
  'organisation.read': aimAt({ params: { slug: 'thuiszorg-essenland' } }),
  'sign-in.ask': {
    ...aimAt({
      form: { email: 'proef@voorbeeld.invalid' },
      input: { email: 'proef@voorbeeld.invalid', lang: 'nl' },
    }),
    get: [200, 303],
    peer: faraway,
  },
  // Who asked for a mail sees the page for its code; who did not is sent to ask. No code fits here.
  'sign-in.with-code': { ...aimAt({ form: { code: '12345678' } }), get: [200, 303], post: [422] },
  'sign-in.with-link': { ...aimAt({ params: { token: 'geen' } }), get: [410], post: [410], empty: [410] },
  'sign-in.as-demo': { aim: demoPerson },
  'session.end-own': {
    findsOneself: true,
    empty: [303],
    mild: { status: 303, why: 'signing out twice is no mistake: the second click says so too' },
  },
  'session.end-others': { findsOneself: true, empty: [303] },
  'session.list': {},
  'person.set-profile': {
    ...aimAt({ form: { name: 'Proef', locale: 'nl' }, input: { name: 'Proef', locale: 'nl' } }),
    findsOneself: true,
  },
  'work.remind': {
    aim: async (site) => {
      const [one] = await site.sql<{ id: string }>('select id from person where email = $1', [
        village.handler,
      ])
      return { input: { person: one?.id, marks: ['proef'] } }
    },
  },
  'person.grant': aimAt({ input: grantee }),
  'person.revoke': aimAt({ input: grantee }),
  'person.forget-invited': {
    aim: async (site) => {
      const [one] = await site.sql<{ id: string }>(
        "insert into person (id, name, email, locale, state, created_at) values (gen_random_uuid(), '', gen_random_uuid() || '@niemand.invalid', 'nl', 'invited', now() - interval '1 year') returning id",
      )
      return { input: { id: one?.id } }
    },
  },
  'person.add-demo': aimAt({ input: { name: 'Proef', email: 'proef@demo.invalid', grants: [] } }),
}
