// The receipt code: made of the key of the form, shown once, stored as a keyed hash.
import { randomBytes } from 'node:crypto'
import type { Keys } from '#platform/keys.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const codeLength = 24
const publicLength = 4

/** The first so many characters of these bytes in base32 (RFC 4648), five bits each. */
export const base32 = (bytes: Uint8Array, length: number): string => {
  let bits = 0n
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let left = bytes.length * 8
  let text = ''
  while (text.length < length) {
    left -= 5
    text += alphabet[Number((bits >> BigInt(left)) & 31n)]
  }
  return text
}

/** The code of the report that is made of this form: 24 characters, 120 bits; the same form has the same code. */
export const receiptCode = (keys: Keys, formKey: string): string =>
  base32(Buffer.from(keys.mac('receipt', formKey), 'base64url'), codeLength)

/** How the draft of a browser is known: by a hash of its own, so that it meets no row of anybody who signs in. */
export const draftKey = (keys: Keys, browser: string): string => keys.mac('report-draft', browser)

/** What is stored of a code. */
export const codeHash = (keys: Keys, code: string): string => keys.mac('code', code)

/** A code as somebody typed it: spaces and strokes out, and what is easily mistaken read as what it must be. */
export const readCode = (typed: string): string =>
  typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('0', 'O').replaceAll('1', 'I').replaceAll('8', 'B')

/** True for what can be a code at all. */
export const isCode = (code: string): boolean => /^[A-Z2-7]{24}$/.test(code)

/** How the desk speaks of a report: random, so that it tells no order ("RR-2026-K7QF"). */
export const newPublicCode = (year: number): string => `RR-${year}-${base32(randomBytes(8), publicLength)}`
