// Plants one private record of each kind, through the doors that people use wherever there is one.

import { modules } from '../../src/app/modules.ts'
import { importKoplopers, tipToken } from '../../src/programme/koplopers/index.ts'
import { type Client, togetherOf } from '../client.ts'
import { adviceOf, askExpert, consultationsIn, until } from '../desk/consulting-stage.ts'
import { newReport } from '../desk/reporter.ts'
import { answeredReport } from '../desk/stage.ts'
import type { TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { articleAt } from './probes.ts'
import { addPerson, asSystem, grant, signedIn } from './stage.ts'

/** A word that stands in one private field, and the watchers who may read it over HTTP. */
export type Canary = { readonly word: string; readonly for: readonly string[] }

export type Planted = {
  readonly canaries: Readonly<Record<string, Canary>>
  readonly parameters: Readonly<Record<'slug' | 'id' | 'token' | 'name', readonly string[]>>
  readonly hiddenSlugs: readonly string[]
  /** a token that differs from a right one in its last place alone */
  readonly nearToken: string
  /** those who may read some of it because it is theirs */
  readonly browsers: Readonly<Record<string, Client>>
}

const desk = ['adviser', 'tipper']
/** Whoever is signed in, with whatever role. */
const members = [
  ...['member', 'demo', 'editor', 'handler', 'admin', 'manager', 'adviser', 'self', 'sender'],
  ...['holder', 'coordinator', 'official', 'otherOfficial', 'expert'],
]
const canaries = {
  tipWhat: { word: 'kanarie-wat', for: [...desk, 'sender'] },
  tipWhere: { word: 'kanarie-waar', for: desk },
  tipEmail: { word: 'kanarie-tip@voorbeeld.invalid', for: ['sender'] },
  tipQuestion: { word: 'kanarie-vraag', for: desk },
  tipReply: { word: 'kanarie-antwoord', for: desk },
  tipLead: { word: 'kanarie-initiatief', for: ['adviser', 'manager'] },
  tipAnswer: { word: 'kanarie-slotwoord', for: ['adviser'] },
  leadTitle: { word: 'kanarie-titel', for: ['adviser', 'manager'] },
  leadSummary: { word: 'kanarie-samenvatting', for: ['adviser', 'manager'] },
  leadProblem: { word: 'kanarie-probleem', for: [] },
  leadResult: { word: 'kanarie-cijfer', for: [] },
  leadLink: { word: 'kanarie-bron', for: [] },
  organisation: { word: 'kanarie-zorghuis', for: [] },
  articleDraft: { word: 'kanarie-concept', for: [] },
  articleLater: { word: 'kanarie-morgen', for: [] },
  articleGone: { word: 'kanarie-archief', for: [] },
  personName: { word: 'kanarie-naam', for: ['self'] },
  personEmail: { word: 'kanarie-persoon@voorbeeld.invalid', for: ['self'] },
  sessionLabel: { word: 'kanarie-toestel', for: ['self'] },
  grantReason: { word: 'kanarie-reden', for: [] },
  reportWish: { word: 'kanarie-wens', for: ['holder', 'coordinator'] },
  reportTalk: { word: 'kanarie-overleg', for: ['holder', 'coordinator'] },
  reportOwn: { word: 'kanarie-krabbel', for: ['holder'] },
  reportReach: { word: 'kanarie-melder', for: [] },
  reportReason: { word: 'kanarie-aanleiding', for: ['holder', 'coordinator'] },
  reportChain: { word: 'kanarie-keten', for: ['holder', 'coordinator'] },
  reportDraft: { word: 'kanarie-halverwege', for: ['holder'] },
  documentText: { word: 'kanarie-achtergrond', for: ['holder', 'coordinator', 'official'] },
  documentPurpose: { word: 'kanarie-bedoeling', for: ['holder', 'coordinator', 'official'] },
  trackQuestion: { word: 'kanarie-terugvraag', for: ['holder', 'coordinator', 'official'] },
  trackNote: { word: 'kanarie-aantekening', for: ['official'] },
  trackAll: { word: 'kanarie-partijen', for: ['holder', 'coordinator', 'official', 'otherOfficial'] },
  trackOther: { word: 'kanarie-ander-ministerie', for: ['holder', 'coordinator', 'otherOfficial'] },
  consultText: { word: 'kanarie-raadvraag', for: ['holder', 'coordinator', 'expert'] },
  consultName: { word: 'kanarie-deskundige', for: ['holder', 'coordinator'] },
  consultAdvice: { word: 'kanarie-raad-zelf', for: ['holder', 'coordinator', 'expert'] },
  agendaPoint: { word: 'kanarie-agendapunt', for: ['holder', 'coordinator'] },
  agendaResult: { word: 'kanarie-tafelbesluit', for: ['holder', 'coordinator'] },
  reportText: { word: 'kanarie-tekst', for: ['editor', 'self', 'holder'] },
  answerText: { word: 'kanarie-magdit', for: ['editor', 'self', 'holder'] },
  answerMore: { word: 'kanarie-voorwaarde', for: ['editor', 'self', 'holder'] },
  networkTitle: { word: 'kanarie-ledentitel', for: members },
  networkSummary: { word: 'kanarie-ledenzin', for: members },
  networkText: { word: 'kanarie-ledentekst', for: members },
  signInEmail: { word: 'kanarie-inlog@voorbeeld.invalid', for: ['asker'] },
} satisfies Readonly<Record<string, Canary>>

const lead = {
  key: 'kanarie',
  state: 'lead',
  title: canaries.leadTitle.word,
  summary: canaries.leadSummary.word,
  problem: canaries.leadProblem.word,
  mainTheme: 'werken-naar-talent',
  sectors: ['ouderenzorg'],
  regions: ['drenthe'],
  leadKind: 'gemeente',
  lead: canaries.organisation.word,
  confirmedIn: 2026,
  sources: [{ label: canaries.leadLink.word, url: 'https://voorbeeld.invalid/' }],
  results: [{ value: canaries.leadResult.word, statement: 'minder verloop', evidence: 'measured' }],
}

const sendTip = async (client: Client, fields: Readonly<Record<string, string>>): Promise<string> => {
  const sent = await client.fill('/koplopers/tip', { whoWhere: '', email: '', ...fields })
  if (sent.status !== 303) throw new Error(`the tip was not taken: ${sent.status}`)
  return sent.location?.split('?')[0] ?? ''
}

const newestTip = async (site: TestSite): Promise<string> =>
  (await site.sql<{ id: string }>('select id from tip order by made_at desc, id desc limit 1'))[0]?.id ?? ''

/** A tip with a question and a reply, and one that became an initiative. */
const plantTips = async (site: TestSite, tipper: Client): Promise<string[]> => {
  const adviser = await site.as(village.adviser)
  const follow = await sendTip(tipper, {
    what: canaries.tipWhat.word,
    whoWhere: canaries.tipWhere.word,
    email: canaries.tipEmail.word,
  })
  const talked = await newestTip(site)
  const at = `/werk/tips/${talked}`
  await adviser.fill(at, { body: canaries.tipQuestion.word }, `${at}/vraag`)
  await tipper.fill(follow, { body: canaries.tipReply.word })
  site.pass(1)
  await sendTip(tipper, { what: 'Een andere tip', email: 'ander@voorbeeld.invalid' })
  const grown = await newestTip(site)
  const closing = { outcome: 'became-lead', title: canaries.tipLead.word, body: canaries.tipAnswer.word }
  await adviser.fill(`/werk/tips/${grown}`, closing, `/werk/tips/${grown}/afronding`)
  return [talked, grown]
}

/** The same report at two ministries: one asks back, the other says something of its own. */
const plantQuestion = async (site: TestSite, holder: Client, id: string) => {
  const at = `/werk/meldingen/${id}`
  await holder.fill(at, { visibility: 'reporter', body: 'Wij kijken ernaar.' }, `${at}/bericht`)
  await holder.fill(at, { facts: 'Iets', chain: canaries.reportChain.word }, `${at}/context`)
  await holder.fill(at, { body: 'Een probleem' }, `${at}/probleem`)
  const send = async (bodies: string, purpose: string, background: string): Promise<void> => {
    const path = `${at}/document`
    await holder.fill(path, { bodies, question: 'Mag dit?', purpose }, path)
    await holder.fill(path, { bodies, question: 'Mag dit?', purpose, background }, `${path}/tekst`)
    await holder.fill(path, {}, `${path}/versturen`)
  }
  await send('vws', canaries.documentPurpose.word, canaries.documentText.word)
  await send('ocw', 'Jullie gaan erover.', 'Een andere tekst')
  await holder.fill(at, { visibility: 'party', body: canaries.trackAll.word }, `${at}/bericht`)
  const tracks = await site.sql<{ id: string; rule_body: string }>(
    'select id, rule_body from desk_track where report_id = $1',
    [id],
  )
  const say = async (client: Client, body: string, act: string, word: string): Promise<void> => {
    const path = `/werk/vragen/${tracks.find((track) => track.rule_body === body)?.id}`
    const done = await client.fill(path, { body: word }, `${path}/${act}`)
    if (done.status !== 303) throw new Error(`the question was not taken: ${done.status}`)
  }
  const official = await site.as(village.officialVws)
  const otherOfficial = await site.as(village.officialOcw)
  await say(official, 'vws', 'vraag', canaries.trackQuestion.word)
  await say(official, 'vws', 'aantekening', canaries.trackNote.word)
  await say(otherOfficial, 'ocw', 'bericht', canaries.trackOther.word)
  return { tracks: tracks.map((track) => track.id), browsers: { official, otherOfficial } }
}

/** It lies with a table that decided, and with another one that has still to say what comes of it. */
const plantAgenda = async (site: TestSite, holder: Client, id: string): Promise<void> => {
  const at = `/werk/meldingen/${id}`
  const put = async (table: string): Promise<void> => {
    const point = { table, title: canaries.agendaPoint.word, ask: 'Wie doet dit?' }
    await holder.fill(`${at}/agenda`, point)
    const done = await holder.fill(`${at}/agenda`, {}, `${at}/agenda/zetten`)
    if (done.status !== 303) throw new Error(`the point was not taken: ${done.status}`)
  }
  await put('landelijke-actietafel')
  const [item] = await site.sql<{ id: string }>('select id from desk_agenda_item where report_id = $1', [id])
  await holder.fill(at, { result: canaries.agendaResult.word }, `${at}/agenda/${item?.id}/besluit`)
  await put('commissie-werken-in-de-zorg')
}

/** An expert was asked, and advised. */
const plantAdvice = async (site: TestSite, holder: Client, id: string) => {
  const email = 'deskundige@voorbeeld.invalid'
  const fields = { email, name: canaries.consultName.word, purpose: 'Omdat.', until: until(site, 30) }
  const sent = await askExpert(site, holder, id, { ...fields, question: canaries.consultText.word })
  if (sent.status !== 303) throw new Error(`no expert was asked: ${sent.status}`)
  const expert = (await signedIn(site, await addPerson(site, email))).client
  const [row] = await consultationsIn(site, id)
  const advice = adviceOf(row?.id ?? '')
  const done = await expert.fill(advice, { helps: 'yes', body: canaries.consultAdvice.word })
  if (done.status !== 303) throw new Error(`the advice was not taken: ${done.status}`)
  return { id: row?.id ?? '', browsers: { expert } }
}

/** Another report, answered, with a text and an answer that wait for a second person. */
const plantTexts = async (site: TestSite, holder: Client): Promise<string[]> => {
  const { id: report } = await newReport(site, { wish: 'Een andere wens' })
  await holder.fill('/werk/meldingen', {}, `/werk/meldingen/${report}/oppakken`)
  await site.sql(
    `with told as (update report set state = 'answered', consent = 'yes', waiting_on = 'nobody', due_on = null
       where id = $1 returning id, day, last_position)
     insert into desk_outcome (id, report_id, position, day, outcome)
     select gen_random_uuid(), id, last_position, day, 'clarified' from told`,
    [report],
  )
  const [row] = await site.sql<{ id: string }>(
    `insert into desk_publication (id, report_id, state, day, title, summary, in_the_way, level, themes)
     values (gen_random_uuid(), $1, 'proposed', '2026-11-23', $2, 'Zin', 'Dit', 'habit', array['gezond-werken'])
     returning id`,
    [report, canaries.reportText.word],
  )
  const [answer] = await site.sql<{ id: string }>(
    `insert into desk_answer (id, report_id, state, day, title, verdict, sentence, conditions, explanation, steps,
       holds_for, confirmed_by, confirmed_role, confirmed_on, valid_until, source_label, source_url, level, themes)
     values (gen_random_uuid(), $1, 'proposed', '2026-11-23', $2, 'if', $3, array[$3], $3, array[$3], $3, 'vws', $3,
       '2026-11-20', '2027-11-20', $3, 'https://voorbeeld.invalid/' || $3, 'habit', array['gezond-werken'])
     returning id`,
    [report, canaries.answerText.word, canaries.answerMore.word],
  )
  return [row?.id ?? '', answer?.id ?? '', report]
}

/** A text that members of the network alone may read, put online by way of the pages of the desk. */
const plantForMembers = async (site: TestSite, holder: Client): Promise<string> => {
  const { id } = await answeredReport(site, holder, {
    wish: 'Nog een wens',
    consequence: 'Iets',
    consent: 'yes',
  })
  const text = {
    audience: 'network',
    title: canaries.networkTitle.word,
    summary: canaries.networkSummary.word,
    in_the_way: canaries.networkText.word,
    level: 'habit',
    themes: 'gezond-werken',
    region: 'drenthe',
  }
  await holder.fill(`/werk/meldingen/${id}/openbaar`, text)
  const [row] = await site.sql<{ id: string }>('select id from desk_publication where report_id = $1', [id])
  const path = `/werk/publiceren/${row?.id}`
  const done = await (await site.as(village.editor)).fill(path, {}, `${path}/online`)
  if (done.status !== 303) throw new Error(`the text for members was not put online: ${done.status}`)
  return canaries.networkTitle.word
}

/** A report that the handler of the village has, with what was said about it and a look at who it is. */
const plantReport = async (site: TestSite) => {
  const holder = await site.as(village.handler)
  const { id } = await newReport(site, {
    wish: canaries.reportWish.word,
    reach: canaries.reportReach.word,
  })
  const at = `/werk/meldingen/${id}`
  await holder.fill('/werk/meldingen', {}, `${at}/oppakken`)
  await holder.fill(at, { visibility: 'team', body: canaries.reportTalk.word }, `${at}/bericht`)
  await holder.fill(at, { visibility: 'me', body: canaries.reportOwn.word }, `${at}/bericht`)
  await holder.fill(at, { reason: canaries.reportReason.word }, `${at}/contact`)
  const asked = await plantQuestion(site, holder, id)
  await plantAgenda(site, holder, id)
  const page = (await holder.get(at)).text
  await holder.post(`${at}/concept`, togetherOf(page, '', { 'bericht.body': canaries.reportDraft.word }))
  const consulted = await plantAdvice(site, holder, id)
  return {
    id,
    texts: await plantTexts(site, holder),
    forMembers: await plantForMembers(site, holder),
    tracks: [...asked.tracks, consulted.id],
    browsers: {
      holder,
      coordinator: await site.as(village.coordinator),
      ...asked.browsers,
      ...consulted.browsers,
    },
  }
}

const plantPeople = async (site: TestSite) => {
  const email = canaries.personEmail.word
  const id = await addPerson(site, email, canaries.personName.word)
  await grant(site, email, 'editor')
  await site.sql('update role_grant set reason = $2 where person_id = $1', [id, canaries.grantReason.word])
  const self = (await signedIn(site, id)).client
  await site.sql("update session set agent_label = $2 || '/' where person_id = $1", [
    id,
    canaries.sessionLabel.word,
  ])
  // Who follows is nobody else's to know: this one stands in a row beside a public knelpunt.
  const open = '/ruimte-in-de-regels/knelpunten/roosters-en-vaardigheden-delen-in-een-flexpool'
  const followed = await self.post(`${open}/volgen`, {})
  if (followed.status !== 303) throw new Error(`it is not followed: ${followed.status}`)
  const sender = (await signedIn(site, await addPerson(site, canaries.tipEmail.word))).client
  const asker = site.visitor()
  await asker.fill('/inloggen', { email: canaries.signInEmail.word })
  return { id, browsers: { self, sender, asker } }
}

const hiddenArticles = ['draft', 'scheduled', 'archived'].flatMap((state) => [
  `proef-news-${state}`,
  `proef-guide-${state}`,
])

/** Puts everything in place; the mails of it are kept. */
export const plant = async (site: TestSite): Promise<Planted> => {
  const { keys } = site.open.house
  const tipper = site.visitor()
  await asSystem(site, importKoplopers, { records: [lead] })
  const [talked = '', grown = ''] = await plantTips(site, tipper)
  const { id: person, browsers } = await plantPeople(site)
  const report = await plantReport(site)
  const drafts: Record<string, string> = {
    draft: canaries.articleDraft.word,
    scheduled: canaries.articleLater.word,
    archived: canaries.articleGone.word,
  }
  for (const [state, word] of Object.entries(drafts))
    for (const path of ['/nieuws/', '/handreikingen/']) await articleAt(site, state, path, word)
  await modules.find(({ name }) => name === 'search')?.reindex?.(site.open.house)
  await site.drain()
  const slugs = async (states: string): Promise<{ id: string; slug: string }[]> =>
    site.sql(`select id, slug from koploper where state ${states} order by created_at desc, id limit 2`)
  const [hidden, open] = [await slugs("= 'lead'"), await slugs("= 'appointed'")]
  const token = tipToken(keys, talked)
  const nearToken = token.slice(0, -1) + (token.endsWith('A') ? 'B' : 'A')
  const [stored] = await site.sql<{ token_hash: string }>('select token_hash from tip where id = $1', [
    talked,
  ])
  const inSlug = await site.sql<{ slug: string }>("select slug from koploper where slug like '%kanarie%'")
  return {
    canaries,
    parameters: {
      slug: [
        village.koploper,
        ...[...hidden, ...open, ...inSlug].map((row) => row.slug),
        ...hiddenArticles,
        report.forMembers,
        'ocw',
        'bestaat-niet',
      ],
      id: [
        talked,
        grown,
        ...hidden.map((row) => row.id),
        person,
        report.id,
        ...report.texts,
        ...report.tracks,
        '0',
      ],
      token: [nearToken, stored?.token_hash ?? '', talked, 'kanarie', token.toLowerCase()],
      name: ['index-T.css', '..', '../package.json', 'kanarie'],
    },
    hiddenSlugs: inSlug.map((row) => row.slug),
    nearToken,
    browsers: {
      ...browsers,
      ...report.browsers,
      tipper: followerOf(tipper, `/koplopers/tip/volgen/${token}`),
    },
  }
}

/** Who has the right address: reads it wherever the walk reads a wrong one. */
const followerOf = (client: Client, path: string): Client => ({
  ...client,
  get: (address, extra) =>
    client.get(address.replace(/^(\/en)?\/koplopers\/tip\/volgen\/[^?]*/, `$1${path}`), extra),
})
