// Clients that send tips without pause and remember which were acknowledged.
import { Agent, type IncomingHttpHeaders, request } from 'node:http'

export type Sent = { readonly status: number; readonly headers: IncomingHttpHeaders }

export type Writers = {
  /** texts of the tips that were answered with 303 */
  readonly acknowledged: string[]
  /** answers by status */
  readonly statuses: Map<number, number>
  /** texts of the tips whose connection broke before there was an answer */
  readonly cutOff: string[]
  underWay(): number
  /** answers 503 that say when to come back */
  patient(): number
  stop(): Promise<void>
}

/** Sends one form; each sender has an address of its own, so that no limit on tries stands in the way. */
export const sendTip = (
  address: string,
  fields: Readonly<Record<string, string>>,
  agent?: Agent,
): Promise<Sent> =>
  new Promise((settle, fail) => {
    const body = new URLSearchParams(fields).toString()
    const from = Array.from({ length: 4 }, () => Math.floor(Math.random() * 256)).join('.')
    const asked = request(
      `${address}/koplopers/tip`,
      {
        method: 'POST',
        ...(agent ? { agent } : {}),
        headers: {
          'content-type': 'application/x-www-form-urlencoded',
          'content-length': Buffer.byteLength(body),
          origin: address,
          'sec-fetch-site': 'same-origin',
          'x-forwarded-for': from,
        },
      },
      (answer) => {
        answer.resume()
        answer.once('end', () => settle({ status: answer.statusCode ?? 0, headers: answer.headers }))
        answer.once('error', fail)
      },
    )
    asked.once('error', fail)
    asked.end(body)
  })

const pause = (ms: number): Promise<void> => new Promise((settle) => setTimeout(settle, ms))

/** Starts so many clients; the site must run with TRUST_PROXY=1. */
export const startWriters = (address: string, name: string, count = 6): Writers => {
  const agent = new Agent({ keepAlive: true })
  const acknowledged: string[] = []
  const statuses = new Map<number, number>()
  let stopped = false
  const cutOff: string[] = []
  let underWay = 0
  let patient = 0
  const countAnswer = ({ status, headers }: Sent): void => {
    statuses.set(status, (statuses.get(status) ?? 0) + 1)
    if (status === 503 && headers['retry-after'] !== undefined) patient += 1
  }
  const writeOn = async (writer: number): Promise<void> => {
    for (let number = 0; !stopped; number += 1) {
      const what = `${name} ${writer}-${number}`
      underWay += 1
      const answer = await sendTip(address, { what }, agent).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ECONNREFUSED') cutOff.push(what)
      })
      underWay -= 1
      if (answer) countAnswer(answer)
      if (answer?.status === 303) acknowledged.push(what)
      else await pause(20)
    }
  }
  const all = Promise.all(Array.from({ length: count }, (_, writer) => writeOn(writer)))
  return {
    acknowledged,
    statuses,
    cutOff,
    underWay: () => underWay,
    patient: () => patient,
    stop: async () => {
      stopped = true
      await all
      agent.destroy()
    },
  }
}
