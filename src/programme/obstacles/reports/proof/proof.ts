// The mark that shows that somebody reported on a day: made of what was sent, it opens nothing and leads to nothing.
import type { Day } from '#kernel/dates.ts'
import type { Keys } from '#platform/keys.ts'
import { base32, readCode } from '../code.ts'
import type { ReportRow } from '../schema.ts'

/** 100 bits: too many to guess, and another length than the code. */
const markLength = 20

/** What was sent and never changes after. */
export type Sent = Pick<
  ReportRow,
  'code_hash' | 'day' | 'wish' | 'says' | 'subject' | 'organisation_kind' | 'region' | 'consequence' | 'tried'
>

/** The mark of a report; the same words sent twice have two marks, as they have two codes. */
export const proofMark = (keys: Keys, sent: Sent): string => {
  const whole = [
    sent.code_hash,
    sent.day,
    sent.wish,
    sent.says,
    sent.subject,
    sent.organisation_kind,
    sent.region,
    sent.consequence,
    sent.tried,
  ]
  return base32(Buffer.from(keys.mac('proof', JSON.stringify(whole)), 'base64url'), markLength)
}

/** What is stored of it: with another day it is not found. */
export const proofHash = (keys: Keys, day: Day, mark: string): string =>
  keys.mac('proof-of-day', `${day} ${mark}`)

/** In groups of five with strokes, so that nobody takes it for the code. */
export const proofShown = (mark: string): string => mark.replace(/(.{5})(?=.)/g, '$1-')

/** A mark as somebody typed it, read as a code is. */
export const readMark = readCode
