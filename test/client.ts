// A browser without pictures: keeps cookies, sends the headers that browsers send, reads forms.
import type { Hono } from 'hono'
import type { OpenHouse } from '../src/app/house.ts'
import type { Env } from '../src/platform/http/env.ts'

export type Answer = {
  readonly status: number
  readonly text: string
  /** where it leads, without the mark that lets the next page say once what was done */
  readonly location: string | null
  /** the same with that mark: what a browser asks for */
  readonly next: string | null
  readonly headers: Headers
}

export type Extra = { readonly headers?: Readonly<Record<string, string>>; readonly peer?: string }

export type Client = {
  get(path: string, extra?: Extra): Promise<Answer>
  /** sends a form as this browser would from a page of the site */
  post(path: string, fields: Readonly<Record<string, string>>, extra?: Extra): Promise<Answer>
  /** the same with files */
  upload(path: string, form: FormData, extra?: Extra): Promise<Answer>
  /** opens the page, fills the form in and sends it with all that goes along unseen; `to` when it goes elsewhere */
  fill(path: string, fields: Readonly<Record<string, string>>, to?: string): Promise<Answer>
  signInAs(email: string, open: OpenHouse): Promise<void>
  readonly cookies: Map<string, string>
}

/** The first form of a page that is sent to this address; where forms are sent together, its place among them. */
const formTo = (html: string, action: string): string | null => {
  const at = html.indexOf(`action="${action}"`)
  if (at < 0) return null
  if (!html.slice(0, at).endsWith(' form')) return html.slice(at, html.indexOf('</form>', at))
  return html.slice(html.lastIndexOf('data-part', at), at)
}

/** The key in the first form of a page that is sent to this address. */
export const keyOf = (html: string, action: string): string =>
  /name="(?:[^"]+:)?_key"(?: form="[^"]*")? value="([^"]*)"/.exec(formTo(html, action) ?? html)?.[1] ?? ''

/** What goes along unseen in the first form of a page that is sent to this address; of one that is not offered, what was seen. */
export const unseenOf = (html: string, action: string): Record<string, string> => {
  const seen = /<input type="hidden" name="(?:[^"]+:)?seen"(?: form="[^"]*")? value="[^"]*"/
  const form = formTo(html, action) ?? seen.exec(html)?.[0] ?? ''
  const unseen = [
    ...form.matchAll(/<input type="hidden" name="(?:[^"]+:)?([^"]+)"(?: form="[^"]*")? value="([^"]*)"/g),
  ]
  const sent = unseen.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')] as const)
  return { _key: keyOf(html, action), ...Object.fromEntries(sent) }
}

const keepCookies = (jar: Map<string, string>, headers: Headers): void => {
  for (const line of headers.getSetCookie()) {
    const [pair = '', ...attributes] = line.split(';')
    const [name = '', value = ''] = pair.split('=')
    if (value === '' || attributes.some((one) => one.trim() === 'Max-Age=0')) jar.delete(name)
    else jar.set(name, value)
  }
}

const unmarked = (location: string | null): string | null => location?.replace(/&eens=[^#]*/, '') ?? null

export const makeClient = (app: Hono<Env>, origin: string): Client => {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit, extra: Extra): Promise<Answer> => {
    const headers = new Headers(init.headers)
    headers.set('host', new URL(origin).host)
    if (cookies.size > 0) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '))
    for (const [name, value] of Object.entries(extra.headers ?? {})) {
      if (value === '') headers.delete(name)
      else headers.set(name, value)
    }
    const env = { incoming: { socket: { remoteAddress: extra.peer ?? '127.0.0.1' } } }
    const response = await app.request(origin + path, { ...init, headers, redirect: 'manual' }, env)
    keepCookies(cookies, response.headers)
    const location = response.headers.get('location')
    const text = await response.text()
    return {
      status: response.status,
      text,
      location: unmarked(location),
      next: location,
      headers: response.headers,
    }
  }
  const client: Client = {
    cookies,
    get: (path, extra = {}) => ask(path, {}, extra),
    post: (path, fields, extra = {}) =>
      ask(
        path,
        {
          method: 'POST',
          body: new URLSearchParams(fields).toString(),
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin,
            'sec-fetch-site': 'same-origin',
          },
        },
        extra,
      ),
    upload: (path, form, extra = {}) =>
      ask(path, { method: 'POST', body: form, headers: { origin, 'sec-fetch-site': 'same-origin' } }, extra),
    fill: async (path, fields, to = path) => {
      const page = await client.get(path)
      return client.post(to, { ...unseenOf(page.text, to), ...fields })
    },
    signInAs: async (email, open) => {
      const row = await open.house.database.pool.query<{ id: string }>(
        'select id from person where email = $1',
        [email],
      )
      const id = row.rows[0]?.id ?? ''
      const answer = await client.post('/inloggen/als', { persoon: id })
      if (answer.status !== 303) throw new Error(`sign-in as ${email}: ${answer.status}`)
    },
  }
  return client
}

/** What a browser sends of a page whose forms are sent together, with the button of one of them. */
export const togetherOf = (
  html: string,
  part: string,
  typed: Readonly<Record<string, string>>,
): Record<string, string> => {
  const unseen = [
    ...html.matchAll(/<input type="hidden" name="([\w-]+:[^"]+)" form="[^"]*" value="([^"]*)"/g),
  ]
  const chosen = [
    ...html.matchAll(/<input type="radio"[^>]*name="([\w-]+\.[^"]+)"[^>]*value="([^"]*)"[^>]*checked/g),
  ]
  const areas = [...html.matchAll(/<textarea[^>]*name="([\w-]+\.[^"]+)"[^>]*>([^<]*)<\/textarea>/g)]
  const sent = [...unseen, ...chosen, ...areas].map(([, name = '', value = '']) => [name, value])
  return { ...Object.fromEntries(sent), ...typed, _deel: part }
}
