// What draws a page, word by word: comments and what is noted beside the drawing are left out.
import { Refused } from '../refused.ts'

const blank = /[\0\t\n\f\r ]+/y
const comment = /%[^\r\n]*/y
const hex = /<[0-9A-Fa-f\0\t\n\f\r ]*>/y
const mark = /<<|>>|[[\]{}]/y
const word = /\/?[^\0\t\n\f\r ()<>[\]{}/%]*/y
const notOperator = /^(?:[+\-.\d]|\/|\(|<|>|\[|\]|\{|\}|(?:true|false|null)$)/

const matchAt = (pattern: RegExp, text: string, at: number): string => {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** The end of a text between brackets, which may hold brackets. */
const endOfText = (text: string, from: number): number => {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at]
    if (sign === '\\') at += 1
    else if (sign === '(') depth += 1
    else if (sign === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  throw new Refused('fileBroken')
}

const tokenAt = (text: string, at: number): string => {
  if (text[at] === '(') return text.slice(at, endOfText(text, at))
  const token = matchAt(hex, text, at) || matchAt(mark, text, at) || matchAt(word, text, at)
  if (token === '') throw new Refused('fileBroken')
  return token
}

/** What a line of a drawing becomes; empty when it is left out. */
const lineOf = (operator: string, operands: readonly string[]): string => {
  // A picture within the drawing itself may carry anything in its bytes.
  if (operator === 'BI') throw new Refused('fileTooComplex')
  if (operator === 'DP' || operator === 'MP') return ''
  if (operator === 'BDC') return `${operands[0] ?? '/Span'} BMC\n`
  return `${[...operands, operator].join(' ')}\n`
}

/** The same drawing in the same words. */
export const cleanDrawing = (bytes: Uint8Array): Uint8Array => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const lines: string[] = []
  let operands: string[] = []
  let at = 0
  while (at < text.length) {
    const skipped = matchAt(blank, text, at) || matchAt(comment, text, at)
    if (skipped !== '') {
      at += skipped.length
      continue
    }
    const token = tokenAt(text, at)
    at += token.length
    if (notOperator.test(token)) operands.push(token)
    else {
      lines.push(lineOf(token, operands))
      operands = []
    }
  }
  return Buffer.from(lines.join('') + operands.join(' '), 'latin1')
}
