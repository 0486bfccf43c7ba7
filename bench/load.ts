// Load on a site: as many requests as it takes, or one after the other with the time each took.
import { Agent, request } from 'node:http'
import autocannon from 'autocannon'
import { median } from './report.ts'

type Headers = Readonly<Record<string, string>>

/** Asks one path over 10 connections without pause; anything but an answer 200 is a mistake of the bench. */
export const press = async (url: string, headers: Headers, seconds: number) => {
  const result = await autocannon({ url, headers: { ...headers }, connections: 10, duration: seconds })
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} answers other than 200`)
  return { rate: result.requests.average, p99: result.latency.p99, total: result.requests.total }
}

const ask = (url: string, headers: Headers, agent: Agent): Promise<number> =>
  new Promise((settle, fail) => {
    const began = performance.now()
    request(url, { headers, agent }, (answer) => {
      answer.resume()
      answer.once('end', () => {
        if (answer.statusCode === 200) settle(performance.now() - began)
        else fail(new Error(`${url}: ${answer.statusCode}`))
      })
    })
      .once('error', fail)
      .end()
  })

/** Asks these addresses in turn over one connection; the time of each request. */
export const paceAll = async (
  urls: readonly string[],
  headers: Headers,
  milliseconds: number,
): Promise<number[]> => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const times: number[] = []
  const until = performance.now() + milliseconds
  for (let at = 0; performance.now() < until; at += 1)
    times.push(await ask(urls[at % urls.length] ?? '', headers, agent))
  agent.destroy()
  return times
}

/** The middle time of one request, and how many there were. */
export const pace = async (urls: readonly string[], headers: Headers, milliseconds: number) => {
  const times = await paceAll(urls, headers, milliseconds)
  return { p50: median(times), count: times.length }
}
