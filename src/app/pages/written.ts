// What of a form somebody wrote, and what the page put in it; pure.
import type { Values } from '#kernel/form-parts.ts'

/** What goes along unseen on pages with one form. */
const carried: ReadonlySet<string> = new Set(['code', 'seen', 'read'])

/** Choices, days and numbers: small letters and digits in one piece. */
const word = /^[a-z0-9]+(?:[-_.:][a-z0-9]+)*$/
/** Keys and marks that a page carries along; a long word has no digit, and no capital in its middle. */
const key = /^(?=.*(?:\d|[a-z][A-Z]))[\w-]{16,}$/

/** As long as the code of a report, in pieces of one length, or with a digit, or in capitals: a sentence is none of these. */
const isCode = (said: string): boolean => {
  const pieces = said.split(/[\s\p{Pd}]+/u)
  const whole = pieces.join('')
  if (!/^[a-z0-9]{24}$/i.test(whole)) return false
  return (
    /\d/.test(whole) || whole === whole.toUpperCase() || new Set(pieces.map((one) => one.length)).size === 1
  )
}

const isText = (said: string): boolean =>
  !isCode(said) && said.split('\n').some((line) => line !== '' && !word.test(line) && !key.test(line))

/** The texts of a form in their order; nothing of fields that nobody sees, and no code of a report wherever it was typed. */
export const writtenIn = (values: Values): string[] =>
  Object.entries(values)
    .filter(([name]) => !name.startsWith('_') && !name.includes(':') && !carried.has(name))
    .map(([, said]) => said.trim())
    .filter(isText)
