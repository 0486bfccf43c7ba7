import { expect, test } from 'vitest'
import { readText } from '../../src/programme/koplopers/import/read-text.ts'
import { bytesOf } from './stage.ts'

const text = 'sleutel;titel\n1;Coördinatie “thuis” kost € 5'
const bom = '\ufeff'

const utf16 = (value: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(value, 'utf16le')
  return bigEndian ? bytes.swap16() : bytes
}

/** The Windows-1252 bytes of the letters used here. */
const windows = (value: string): Uint8Array =>
  Uint8Array.from(
    [...value].map((letter) => ({ '€': 0x80, '“': 0x93, '”': 0x94 })[letter] ?? letter.charCodeAt(0)),
  )

test.each([
  ['UTF-8', bytesOf(text)],
  ['UTF-8 with its mark', bytesOf(bom + text)],
  ['UTF-16, little end first', utf16(bom + text, false)],
  ['UTF-16, big end first', utf16(bom + text, true)],
  ['Windows-1252', windows(text)],
])('%s is read', (_name, bytes) => {
  expect(readText(bytes)).toEqual({ ok: true, value: text })
})

test.each([
  ['a workbook', Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x14), 'fileIsWorkbook'],
  ['an old workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), 'fileIsWorkbook'],
  ['UTF-16 without its mark', utf16(text, false), 'fileHasNul'],
  ['a mark that lies', Uint8Array.of(0xef, 0xbb, 0xbf, 0x41, 0xff), 'encodingBroken'],
  ['half of UTF-16', Uint8Array.of(0xff, 0xfe, 0x41), 'encodingBroken'],
  ['nothing', new Uint8Array(), 'fileEmpty'],
  ['only a mark', bytesOf(bom), 'fileEmpty'],
  ['only white', bytesOf(' \r\n\t'), 'fileEmpty'],
])('%s is refused', (_name, bytes, kind) => {
  expect(readText(bytes)).toEqual({ ok: false, flaw: { kind } })
})
