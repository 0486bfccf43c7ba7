// What was just done is said on the next page, once: not again when that page is loaded anew, come back to, or old.
import { randomToken } from '../keys.ts'
import type { House } from '../stage.ts'
import type { Ctx } from './env.ts'

/** A mark older than this says nothing any more, whatever was forgotten meanwhile. */
const minutes = 10

/** Marks that were seen, with the minute of their making; those of other processes end by their age. */
const seen = new Map<string, number>()

const minuteOf = (c: Ctx): number => Math.floor(c.var.stage.now().getTime() / 60_000)

const signed = ({ keys }: Pick<House, 'keys'>, word: string, minute: string, once: string): string =>
  keys.mac('told-once', `${word} ${minute} ${once}`).slice(0, 16)

/** The address of a page that says what was done, with a mark that holds for one look. */
export const markTold = (c: Ctx, path: string): string =>
  path.replace(/\?klaar=([a-z-]+)(?=#melding$)/, (_, word: string) => {
    const [minute, once] = [minuteOf(c).toString(36), randomToken(6)]
    return `?klaar=${word}&eens=${minute}.${once}.${signed(c.var.stage.house, word, minute, once)}`
  })

const forgetOld = (now: number): void => {
  for (const [mark, minute] of seen) if (now - minute > minutes) seen.delete(mark)
}

/** What the address says was done, the first time that it is asked. */
export const toldIn = (c: Ctx): string | undefined => {
  const [word, mark] = [c.req.query('klaar'), c.req.query('eens')]
  if (word === undefined || mark === undefined) return undefined
  const [minute = '', once = '', signature = ''] = mark.split('.')
  const now = minuteOf(c)
  const made = Number.parseInt(minute, 36)
  if (signature !== signed(c.var.stage.house, word, minute, once) || !(now - made <= minutes))
    return undefined
  if (seen.has(mark)) return undefined
  forgetOld(now)
  seen.set(mark, made)
  return word
}
