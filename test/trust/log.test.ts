// The log, at its most talkative, holds what happened and never who, nor what was typed, nor a token.
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drainJobs } from '../../src/platform/jobs/jobs.ts'
import type { Client } from '../client.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { addPerson, grant, openSecond, type Second, signedIn } from './stage.ts'

let site: TestSite
let second: Second
const lines: string[] = []
beforeAll(async () => {
  site = await startApp()
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      lines.push(String(chunk))
      done()
    },
  })
  second = await openSecond(site, {}, pino({ level: 'trace', base: null }, sink))
})
afterAll(async () => {
  await second.close()
  await site.close()
})

const drain = () => drainJobs(second.open.boss, second.open.house, second.open.queues)
const words = [
  'kanarie-wat',
  'kanarie-waar',
  'kanarie-vraag',
  'kanarie-fout',
  'kanarie-tweede-regel',
] as const
const email = 'kanarie@voorbeeld.invalid'

/** Signs in by code and by link, wrongly and rightly; gives what may not be logged. */
const signIn = async (client: Client): Promise<string[]> => {
  await client.fill('/inloggen', { email, naar: '/mijn?kanarie-pad' })
  await client.post('/inloggen/code', { code: '99999999' })
  await drain()
  const [mail] = await site.sql<{ body_text: string }>('select body_text from mail where recipient = $1', [
    email,
  ])
  const code = /\b(\d{4} \d{4})\b/.exec(mail?.body_text ?? '')?.[1] ?? ''
  const token = /inloggen\/link\/(\S+)/.exec(mail?.body_text ?? '')?.[1] ?? ''
  await client.get(`/inloggen/link/${token}`)
  const form = client.cookies.get('aln-form') ?? ''
  const entered = await client.post('/inloggen/code', { code })
  expect(entered.status).toBe(303)
  const session = client.cookies.get('aln') ?? ''
  expect([code.length, token.length, form.length > 20, session.length]).toEqual([9, 43, true, 43])
  return [code, code.replace(' ', ''), token, form, session, 'kanarie-pad']
}

const tipStory = async (adviser: Client): Promise<string[]> => {
  const client = second.visitor()
  await client.fill('/koplopers/tip', { what: '', email: 'kanarie-fout' })
  const sent = await client.fill('/koplopers/tip', { what: words[0], whoWhere: words[1], email })
  const follow = sent.location?.split('?')[0] ?? ''
  await client.get(follow)
  await client.get(`${follow.slice(0, -1)}_`)
  const [tip] = await site.sql<{ id: string }>('select id from tip where what = $1', [words[0]])
  await adviser.fill(`/werk/tips/${tip?.id}`, { body: words[2] }, `/werk/tips/${tip?.id}/vraag`)
  await drain()
  return [follow.split('/').pop() ?? '', tip?.id ?? '']
}

test('log lines hold routes and times, and nothing of anybody', async () => {
  const adviserId = await addPerson(site, 'adviseur@voorbeeld.invalid', 'kanarie-adviseur')
  await grant(site, 'adviseur@voorbeeld.invalid', 'adviser')
  const own = (await signedIn(site, adviserId)).client
  const adviser = second.visitor()
  adviser.cookies.set('aln', own.cookies.get('aln') ?? '')
  const secrets = [...(await signIn(second.visitor())), ...(await tipStory(adviser))]
  for (const path of ['/mijn?x=kanarie', '/koplopers?thema=kanarie', '/kanarie', '/en/koplopers/kanarie/']) {
    await second.visitor().get(path, { peer: '198.51.100.77', headers: { 'user-agent': 'kanarie-agent' } })
  }
  await second
    .visitor()
    .post('/koplopers/tip', { what: 'x' }, { headers: { origin: 'https://kanarie.invalid' } })
  // A fault of our own whose message repeats what was typed, over two lines.
  await site.sql(`create function kanarie() returns trigger language plpgsql as
    'begin raise exception ''fout %'', new.what; end'`)
  await site.sql('create trigger kanarie before insert on tip for each row execute function kanarie()')
  const broken = await second
    .visitor()
    .post('/koplopers/tip', { what: `kanarie-fout\n${words[4]}\n    at kanarie-fout` })
  expect(broken.status).toBe(500)
  const log = lines.join('')
  const never = [
    ...words,
    ...secrets,
    email,
    'kanarie',
    adviserId,
    adviser.cookies.get('aln') ?? '',
    '198.51.100.77',
    '127.0.0.1',
  ]
  expect(never.filter((word) => word !== '' && log.includes(word))).toEqual([])
  expect(never.filter((word) => word === '')).toEqual([])
  expect(lines.length).toBeGreaterThanOrEqual(20)
  expect(log).toContain('"route":"/koplopers/tip/volgen/:token"')
  expect(log).toContain('"status":500')
  const [error] = lines.filter((line) => line.includes('"level":50'))
  expect(JSON.parse(error ?? '{}')).toMatchObject({ code: 'P0001', stack: expect.stringMatching(/^\s+at /) })
})
