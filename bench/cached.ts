// The stored list against a bare server that sends the same bytes with the same headers.
import { type ChildProcess, spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { join } from 'node:path'
import { press } from './load.ts'
import { aim, median, ms, table } from './report.ts'
import { cpuOf, type Site } from './site.ts'

const rounds = 3
const path = '/koplopers'
const wanted = 0.5

type Pressed = { readonly rate: number; readonly p99: number; readonly cpu: number }
type Answer = { readonly headers: IncomingHttpHeaders; readonly body: Buffer }

const fetchRaw = (address: string, headers: Readonly<Record<string, string>>): Promise<Answer> =>
  new Promise((settle, fail) => {
    request(`${address}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => void parts.push(part))
      answer.on('end', () => settle({ headers: answer.headers, body: Buffer.concat(parts) }))
    })
      .on('error', fail)
      .end()
  })

const bareServer = `
const { headers, body } = JSON.parse(require('node:fs').readFileSync(process.argv[1], 'utf8'))
const bytes = Buffer.from(body, 'base64')
require('node:http')
  .createServer((_request, response) => response.writeHead(200, headers).end(bytes))
  .listen(0, '127.0.0.1', function () { console.log(this.address().port) })
`

const startBare = async (
  folder: string,
  { headers, body }: Answer,
): Promise<{ child: ChildProcess; address: string }> => {
  const file = join(folder, 'answer.json')
  const {
    date: _date,
    connection: _connection,
    'keep-alive': _keep,
    'transfer-encoding': _chunked,
    ...kept
  } = headers
  const same = { ...kept, 'content-length': String(body.length) }
  writeFileSync(file, JSON.stringify({ headers: same, body: body.toString('base64') }))
  const child = spawn(process.execPath, ['-e', bareServer, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  const port = await new Promise<string>((settle) =>
    child.stdout?.once('data', (chunk: Buffer) => settle(chunk.toString().trim())),
  )
  return { child, address: `http://127.0.0.1:${port}` }
}

const oneKind = async (site: Site, folder: string, headers: Readonly<Record<string, string>>) => {
  const bare = await startBare(folder, await fetchRaw(site.address, headers))
  const measured = { site: [] as Pressed[], bare: [] as Pressed[] }
  const on = async (address: string, pid: number, seconds: number): Promise<Pressed> => {
    const before = cpuOf(pid)
    const { rate, p99, total } = await press(address + path, headers, seconds)
    return { rate, p99, cpu: (cpuOf(pid) - before) / total }
  }
  const own = (seconds: number) => on(site.address, site.pid, seconds)
  const other = (seconds: number) => on(bare.address, bare.child.pid ?? 0, seconds)
  try {
    await own(4)
    await other(2)
    for (let round = 0; round < rounds; round += 1) {
      measured.site.push(await own(5))
      measured.bare.push(await other(5))
    }
  } finally {
    bare.child.kill('SIGKILL')
  }
  return measured
}

const of = (all: readonly Pressed[], what: keyof Pressed): number => median(all.map((one) => one[what]))

/** Measures the stored list, compressed and plain. */
export const measureCached = async (site: Site, folder: string): Promise<void> => {
  const rows: string[][] = []
  for (const [name, headers] of [
    ['compressed', { 'accept-encoding': 'gzip' }],
    ['plain', {}],
  ] as const) {
    const measured = await oneKind(site, folder, headers)
    const own = { rate: of(measured.site, 'rate'), cpu: of(measured.site, 'cpu') }
    const bare = { rate: of(measured.bare, 'rate'), cpu: of(measured.bare, 'cpu') }
    const ratio = bare.cpu / own.cpu
    rows.push([
      `stored list, ${name}`,
      `${Math.round(own.rate)}/s`,
      `${Math.round(bare.rate)}/s`,
      (own.rate / bare.rate).toFixed(2),
      `${own.cpu.toFixed(3)} ms`,
      `${bare.cpu.toFixed(3)} ms`,
      ratio.toFixed(2),
      ms(of(measured.site, 'p99')),
      aim(ratio >= wanted, `at least ${wanted}`),
    ])
  }
  const head = ['what', 'site', 'bare', 'ratio', 'CPU site', 'CPU bare', 'ratio of CPU', 'p99 site', 'aim']
  table('Stored page against a bare node:http server (10 connections)', head, rows)
}
