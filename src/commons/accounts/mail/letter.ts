// The sheet of a mail: one table, one button, everything inline, the same words as plain text.
import type { Lang } from '#kernel/language.ts'
import type { MailText } from '#platform/mail/send.ts'

export type Letter = {
  readonly lang: Lang
  readonly site: string
  readonly subject: string
  readonly heading: string
  /** paragraphs before the code and the button */
  readonly before: readonly string[]
  /** something to copy, already in groups */
  readonly code?: string
  readonly button: { readonly label: string; readonly address: string; readonly note?: string }
  /** paragraphs after the button */
  readonly after: readonly string[]
  /** why the reader gets this mail */
  readonly why: string
}

const escaped: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const asText = (text: string): string => text.replace(/[&<>"']/g, (sign) => escaped[sign] ?? sign)

const font = 'font-family:Verdana,Geneva,sans-serif;color:#18302b;'
const ground = '#f6f1e6'
const pine = '#0f5c4d'
const grey = '#4a5f59'

const paragraph = (text: string, style = 'font-size:16px;line-height:24px;'): string =>
  `<p style="margin:0 0 16px 0;${font}${style}">${asText(text)}</p>`

const small = `font-size:14px;line-height:21px;color:${grey};`

const codeBlock = (code: string | undefined): string =>
  code === undefined
    ? ''
    : `<p style="margin:0 0 20px 0;padding:16px 20px;border:3px solid #18302b;border-radius:8px;${font}font-size:30px;line-height:38px;font-weight:bold;letter-spacing:3px;">${asText(code)}</p>`

const buttonBlock = ({ label, address, note }: Letter['button']): string => {
  const link = `<a href="${asText(address)}" style="display:inline-block;padding:14px 26px;border-radius:26px;background-color:${pine};${font}color:#ffffff;font-size:16px;line-height:22px;font-weight:bold;text-decoration:none;">${asText(label)}</a>`
  return `<p style="margin:0 0 12px 0;">${link}</p>${note === undefined ? '' : paragraph(note, small)}`
}

const row = (content: string, style: string): string => `<tr><td style="${style}">${content}</td></tr>`

const htmlOf = (letter: Letter): string => {
  const head = `<p style="margin:0;${font}font-size:18px;line-height:24px;font-weight:bold;">${asText(letter.site)}</p>`
  const title = `<h1 style="margin:0 0 16px 0;${font}font-size:24px;line-height:31px;">${asText(letter.heading)}</h1>`
  const body = [
    title,
    ...letter.before.map((text) => paragraph(text)),
    codeBlock(letter.code),
    buttonBlock(letter.button),
    ...letter.after.map((text) => paragraph(text)),
  ].join('')
  const sheet = [
    row(head, `padding:24px 28px;border-bottom:4px solid ${pine};`),
    row(body, 'padding:28px 28px 12px 28px;'),
    row(paragraph(letter.why, small), `padding:20px 28px 8px 28px;border-top:1px solid #d9d3c4;`),
  ].join('')
  const table = `<table role="presentation" align="center" width="600" cellpadding="0" cellspacing="0" border="0" style="width:100%;max-width:600px;margin:0 auto;background-color:#ffffff;border-radius:8px;">${sheet}</table>`
  return `<!doctype html><html lang="${letter.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${asText(letter.subject)}</title></head><body style="margin:0;padding:24px 8px;background-color:${ground};">${table}</body></html>`
}

const textOf = ({ heading, before, code, button, after, why, site }: Letter): string => {
  const note = button.note === undefined ? [] : [button.note]
  const parts = [
    heading,
    ...before,
    ...(code === undefined ? [] : [`    ${code}`]),
    `${button.label}:\n${button.address}`,
  ]
  return `${[...parts, ...note, ...after, `-- \n${site}`, why].join('\n\n')}\n`
}

/** A letter as subject, plain text and HTML; everything in it is taken as text. */
export const writeLetter = (letter: Letter): MailText => ({
  subject: letter.subject,
  text: textOf(letter),
  html: htmlOf(letter),
})
