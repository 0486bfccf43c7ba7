// A disk that is full while people report: a clear word, nothing lost, nothing half; with room again the same form goes.
import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { Agent } from 'node:http'
import { join } from 'node:path'
import sharp from 'sharp'
import { killServer } from '../test/embedded/stage.ts'
import {
  type Browser,
  fillInThrough,
  type Met,
  newBrowser,
  newMet,
  once,
  patiently,
  reportThrough,
} from '../test/process/reporters.ts'
import { carelessPages, faultsOf } from '../test/process/reports-kept.ts'
import { ask, type ProcessStage, quick } from '../test/process/stage.ts'
import { base, codeIn } from '../test/reports/stage.ts'
import type { Outcome } from './outcome.ts'

const megabytes = 160
const besideFile = 'Een gevolg met een foto erbij.'
const checkPath = `${base}/versturen`

const mount = (place: string): string | null => {
  try {
    mkdirSync(place, { recursive: true })
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', place], {
      stdio: 'pipe',
    })
    return null
  } catch (error) {
    return String((error as { stderr?: Buffer }).stderr ?? error).trim()
  }
}

/** Takes all the room that is left. */
const fillUp = (file: string): void => {
  const chunk = Buffer.alloc(64 * 1024, 1)
  for (;;) {
    try {
      writeFileSync(file, chunk, { flag: 'a' })
    } catch {
      return
    }
  }
}

const noise = (): Promise<Buffer> =>
  sharp({
    create: {
      width: 1400,
      height: 1400,
      channels: 3,
      background: 'white',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  })
    .png()
    .toBuffer()

const long = (name: string) => `${name} `.repeat(Math.floor(3900 / (name.length + 1))).trim()

const rowsOf = async (dataDir: string) =>
  JSON.stringify(
    await ask(
      dataDir,
      `select (select count(*) from report) as reports, (select count(*) from report_file) as files,
        (select count(*) from stored_file) as stored, (select count(*) from report_contact) as contacts,
        (select count(*) from event where stream = 'report') as events`,
    ),
  )

/** Sends new drafts until the database takes no more; it may still have room in pages of its own. */
const untilRefused = async (address: string, agent: Agent, met: Met): Promise<number> => {
  let refused = 0
  for (let number = 0; refused < 5 && number < 600; number += 1) {
    const browser = newBrowser(address, agent)
    await browser.ask('GET', base).catch(() => undefined)
    const answer = await once(browser, met, 'POST', base, { wish: long(`Vol ${number}`) })
    if (answer === null) refused += 1
  }
  return refused
}

const withPicture = async (browser: Browser): Promise<{ status: number; text: string }> => {
  const form = new FormData()
  form.set('consequence', besideFile)
  form.set('tried', '')
  form.set('files', new File([new Uint8Array(await noise())], 'foto.png', { type: 'image/png' }))
  return browser.upload(`${base}/gevolg`, form)
}

/** What reporters meet while nothing can be written, and once there is room again. */
const act = async (
  address: string,
  dataDir: string,
  filler: string,
): Promise<Omit<Extract<Outcome, { faults: unknown }>, 'name'>> => {
  const agent = new Agent({ keepAlive: true })
  const met = newMet()
  const faults: string[] = []
  // One at the last page when the disk fills up, one at the page with files.
  const atEnd = newBrowser(address, agent)
  const wish = long('Klaar om te versturen')
  const key = await fillInThrough(atEnd, wish, met)
  const atFiles = newBrowser(address, agent)
  const second = long('Met een foto erbij')
  await fillInThrough(atFiles, second, met)
  const before = await rowsOf(dataDir)
  fillUp(filler)

  const refused = await untilRefused(address, agent, met)
  if (refused === 0) faults.push('nothing was ever refused: the disk was not full')
  const receipt = await once(atEnd, met, 'POST', checkPath, { key })
  const picture = await withPicture(atFiles)
  if (picture.status !== 503) faults.push(`a picture of some MB was answered with ${picture.status}`)
  if (!picture.text.includes(besideFile)) faults.push('the words beside a picture are lost')
  faults.push(...carelessPages(met))

  rmSync(filler)
  const began = performance.now()
  const back = await patiently(newBrowser(address, agent), met, 'GET', '/koplopers')
  const waited = Math.round(performance.now() - began)
  if (back.status !== 200) faults.push(`with room again the site gives ${back.status}`)
  const between = await rowsOf(dataDir)
  if (receipt === null && between !== before) faults.push(`half rows: ${before} became ${between}`)
  const sent = await patiently(atEnd, met, 'POST', checkPath, { key })
  const code = codeIn(sent.text)
  if (code.length !== 24) faults.push(`the same form again gave ${sent.status}`)
  const again = await withPicture(atFiles)
  if (again.status !== 303) faults.push(`the picture again gave ${again.status}`)
  const reported = [{ wish, code, key }, await reportThrough(atFiles, second, met)]
  faults.push(...(await faultsOf(dataDir, address, reported)))
  const [files] = await ask<{ count: number }>(dataDir, 'select count(*)::int as count from report_file')
  if (files?.count !== 1) faults.push(`${files?.count} pictures went along instead of one`)
  agent.destroy()
  return {
    faults,
    measured: [
      `${refused} first questions refused, each with all that was typed`,
      receipt === null ? 'the last page refused, with its button' : 'the last page still fitted',
      `a picture refused with ${picture.status}, its words still there`,
      `back ${waited} ms after there was room`,
      'the same forms then sent: one report each, the picture with one of them',
    ],
  }
}

/** The data directory on a small disk of its own. */
export const fullDisk = async (stage: ProcessStage): Promise<Outcome> => {
  const name = 'full disk'
  const place = stage.newPlace('disk')
  const refused = mount(place)
  if (refused !== null)
    return { name, notRun: `a small disk cannot be mounted, which needs root: ${refused}` }
  const dataDir = join(place, 'data')
  const site = stage.start({ dataDir, env: { ...quick, TRUST_PROXY: '1' } })
  try {
    const outcome = await act(await site.ready(), dataDir, join(place, 'filler'))
    const { code } = await site.stop()
    return {
      name,
      ...outcome,
      faults: code === 0 ? outcome.faults : [...outcome.faults, `it ended with ${code}`],
    }
  } finally {
    await site.kill()
    await killServer(dataDir)
    execFileSync('umount', ['-l', place])
  }
}
