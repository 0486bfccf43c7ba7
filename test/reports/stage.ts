// A reporter in a browser: answers the questions one by one and sends.
import { type Lang, pathIn } from '#kernel/language.ts'
import type { Answer, Client } from '../client.ts'
import { keyOf, unseenOf } from '../client.ts'

export const base = '/ruimte-in-de-regels/melden'
export const followBase = '/ruimte-in-de-regels/volgen'

export type Fields = Readonly<Record<string, string>>

const whole: readonly (readonly [path: string, fields: Fields])[] = [
  [base, { wish: 'Een leerling laten meelopen met de medicijnronde.' }],
  [`${base}/wie-zegt-het`, { says: 'own-rule' }],
  [`${base}/onderwerp`, { subject: 'care-welfare' }],
  [`${base}/plek`, { organisationKind: 'zorgaanbieder', region: 'drenthe' }],
  [`${base}/gevolg`, { consequence: 'De leerling leert het niet.', tried: '' }],
  [`${base}/jij`, { consent: 'later', reach: '', email: '' }],
]

/** Answers every question, or the first so many; what is given lies over the usual answers. */
export const fillIn = async (
  browser: Client,
  over: Fields = {},
  { many = whole.length, lang = 'nl' }: { readonly many?: number; readonly lang?: Lang } = {},
): Promise<void> => {
  for (const [path, usual] of whole.slice(0, many)) {
    const fields = Object.fromEntries(
      Object.entries(usual).map(([name, value]) => [name, over[name] ?? value]),
    )
    const answer = await browser.fill(pathIn(lang, path), fields)
    if (answer.status !== 303) throw new Error(`${path}: ${answer.status}`)
  }
}

export const formKeyIn = (html: string): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''

/** The code on a receipt, without its gaps. */
export const codeIn = (html: string): string =>
  (/<p class="val"[^>]*>(.*?)<\/p>/s.exec(html)?.[1] ?? '').replace(/<[^>]+>|\s/g, '')

export type Sent = { readonly receipt: Answer; readonly key: string; readonly code: string }

/** Sends what was filled in, from the last page. */
export const send = async (browser: Client, lang: Lang = 'nl'): Promise<Sent> => {
  const path = pathIn(lang, `${base}/versturen`)
  const key = formKeyIn((await browser.get(path)).text)
  const receipt = await browser.post(path, { key })
  return { receipt, key, code: codeIn(receipt.text) }
}

/** A whole report. */
export const report = async (browser: Client, over: Fields = {}): Promise<Sent> => {
  await fillIn(browser, over)
  return send(browser)
}

/** Says something on the follow page, as its form would. */
export const reply = async (browser: Client, code: string, body: string): Promise<Answer> => {
  const page = await browser.post(followBase, { code })
  const formKey = unseenOf(page.text, `${followBase}/antwoord`).formKey ?? ''
  return browser.post(`${followBase}/antwoord`, { code, formKey, body, _key: keyOf(page.text, '') })
}

/** Files by the names that they had with their sender. */
export type Uploads = readonly (readonly [name: string, bytes: Uint8Array])[]

/** A form with files, as a browser sends it. */
export const formWith = (fields: Readonly<Record<string, string>>, files: Uploads): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  for (const [name, bytes] of files)
    form.append('files', new File([new Uint8Array(bytes)], name, { type: 'image/x-anything' }))
  if (files.length === 0) form.append('files', new File([], ''))
  return form
}
