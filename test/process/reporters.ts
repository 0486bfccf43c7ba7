// Reporters who fill in the whole form as a browser does, and do not give up when the site is away for a moment.
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { base, codeIn, followBase, formKeyIn } from '../reports/stage.ts'

type Answer = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly text: string }
type Fields = Readonly<Record<string, string>>

/** One browser: its cookies, and an address of its own. The site must run with TRUST_PROXY=1. */
export type Browser = {
  ask(method: 'GET' | 'POST', path: string, fields?: Fields): Promise<Answer>
  /** a form with files; of the answer its page alone */
  upload(path: string, form: FormData): Promise<Pick<Answer, 'status' | 'text'>>
}

const randomNetwork = (): string =>
  [10, ...Array.from({ length: 3 }, () => Math.floor(Math.random() * 256))].join('.')

export const newBrowser = (address: string, agent: Agent, network = randomNetwork()): Browser => {
  const cookies = new Map<string, string>()
  const keep = (lines: readonly string[] = []): void => {
    for (const line of lines) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      cookies.set(name, value)
    }
  }
  const own = () => ({
    'x-forwarded-for': network,
    'sec-fetch-site': 'same-origin',
    ...(cookies.size > 0 ? { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') } : {}),
  })
  const ask: Browser['ask'] = (method, path, fields) =>
    new Promise((settle, fail) => {
      const body = fields === undefined ? '' : new URLSearchParams(fields).toString()
      const form = {
        'content-type': 'application/x-www-form-urlencoded',
        'content-length': String(Buffer.byteLength(body)),
        origin: address,
      }
      const headers = { ...own(), ...(method === 'POST' ? form : {}) }
      const asked = request(address + path, { method, agent, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => void parts.push(part))
        answer.once('error', fail)
        answer.once('end', () => {
          keep(answer.headers['set-cookie'])
          const text = Buffer.concat(parts).toString('utf8')
          settle({ status: answer.statusCode ?? 0, headers: answer.headers, text })
        })
      })
      asked.once('error', fail)
      asked.end(body)
    })
  const upload: Browser['upload'] = async (path, form) => {
    const headers = { ...own(), origin: address }
    const answer = await fetch(address + path, { method: 'POST', body: form, headers, redirect: 'manual' })
    return { status: answer.status, text: await answer.text() }
  }
  return { ask, upload }
}

/** What a reporter met on the way. */
export type Met = {
  /** milliseconds of each request that was answered */
  readonly times: number[]
  readonly statuses: Map<number, number>
  /** pages that said that something was wrong on our side */
  readonly errorPages: {
    readonly status: number
    readonly path: string
    readonly typed: Fields
    readonly text: string
  }[]
  cutOff: number
}

export const newMet = (): Met => ({ times: [], statuses: new Map(), errorPages: [], cutOff: 0 })

const pause = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms))
const notThere = new Set(['ECONNREFUSED'])

/** Sends once; null when there was no answer, or one that says that it went wrong on our side. */
export const once = async (
  browser: Browser,
  met: Met,
  ...[method, path, fields = {}]: Parameters<Browser['ask']>
): Promise<Answer | null> => {
  const began = performance.now()
  try {
    const answer = await browser.ask(method, path, fields)
    met.statuses.set(answer.status, (met.statuses.get(answer.status) ?? 0) + 1)
    if (answer.status < 500) {
      met.times.push(performance.now() - began)
      return answer
    }
    if (method === 'POST')
      met.errorPages.push({ status: answer.status, path, typed: fields, text: answer.text })
  } catch (error) {
    if (!notThere.has((error as NodeJS.ErrnoException).code ?? '')) met.cutOff += 1
  }
  return null
}

/** Asks until there is an answer that is not "come back in a moment"; the same form, as a button sends it again. */
export const patiently = async (
  browser: Browser,
  met: Met,
  ...what: Parameters<Browser['ask']>
): Promise<Answer> => {
  for (;;) {
    const answer = await once(browser, met, ...what)
    if (answer) return answer
    await pause(50)
  }
}

const questions = (wish: string): readonly (readonly [path: string, fields: Fields])[] => [
  [base, { wish }],
  [`${base}/wie-zegt-het`, { says: 'own-rule' }],
  [`${base}/onderwerp`, { subject: 'care-welfare' }],
  [`${base}/plek`, { organisationKind: 'zorgaanbieder', region: 'drenthe' }],
  [`${base}/gevolg`, { consequence: `Het blijft liggen: ${wish}`, tried: 'Gevraagd bij de buren.' }],
  [`${base}/jij`, { consent: 'later', reach: '', email: '' }],
]

export type Reported = { readonly wish: string; readonly code: string; readonly key: string }

/** All questions: asks for the page, sends it, follows to the next; answers the key of the last page. */
export const fillInThrough = async (browser: Browser, wish: string, met: Met): Promise<string> => {
  const ask = (...what: Parameters<Browser['ask']>) => patiently(browser, met, ...what)
  let at = base
  for (const [path, fields] of questions(wish)) {
    if (at !== path) await ask('GET', at)
    const page = await ask('GET', path)
    if (page.status !== 200) throw new Error(`${path} gave ${page.status}`)
    const sent = await ask('POST', path, fields)
    if (sent.status !== 303) throw new Error(`sending ${path} gave ${sent.status}`)
    at = String(sent.headers.location)
  }
  return formKeyIn((await ask('GET', at)).text)
}

/** One report, every page of it. */
export const reportThrough = async (browser: Browser, wish: string, met: Met): Promise<Reported> => {
  const key = await fillInThrough(browser, wish, met)
  const receipt = await patiently(browser, met, 'POST', `${base}/versturen`, { key })
  const code = codeIn(receipt.text)
  if (receipt.status !== 200 || code.length !== 24) throw new Error(`the receipt gave ${receipt.status}`)
  return { wish, code, key }
}

/** What the follow page of this code shows. */
export const followed = async (browser: Browser, code: string): Promise<Answer> =>
  patiently(browser, newMet(), 'POST', followBase, { code })

export type Reporters = {
  readonly met: Met
  /** whose receipt was shown */
  readonly reported: Reported[]
  readonly failures: string[]
  underWay(): number
  /** lets everybody finish what they began */
  stop(): Promise<void>
}

/** So many people who report one thing after the other. */
export const startReporters = (address: string, name: string, count = 6): Reporters => {
  const agent = new Agent({ keepAlive: true })
  const met = newMet()
  const reported: Reported[] = []
  const failures: string[] = []
  let stopped = false
  let underWay = 0
  const goOn = async (who: number): Promise<void> => {
    for (let number = 0; !stopped; number += 1) {
      underWay += 1
      try {
        const wish = `${name} ${who}-${number}, dit wil ik graag doen.`
        reported.push(await reportThrough(newBrowser(address, agent), wish, met))
      } catch (error) {
        failures.push(String(error))
      }
      underWay -= 1
    }
  }
  const all = Promise.all(Array.from({ length: count }, (_, who) => goOn(who)))
  return {
    met,
    reported,
    failures,
    underWay: () => underWay,
    stop: async () => {
      stopped = true
      await all
      agent.destroy()
    },
  }
}
