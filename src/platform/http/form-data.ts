// The form of a request, read once; one that would cost more to take apart than it cost to send is refused unread.
import { MIMEType } from 'node:util'
import { Invalid } from '#kernel/errors.ts'
import type { Ctx } from './env.ts'

/** More than any page has: a dossier with much on it sends a few hundred. */
export const mostFields = 1000

const wrongType = (): Invalid => new Invalid({ '': 'formTypeWrong' })

/** More than a browser writes above a field: its name, and the name and type of a file. */
const mostAbove = 2048

/** What stands between two fields of a multipart body, read as the parser reads it; null for the other kind of form. */
const boundaryIn = (type: string): string | null => {
  const { essence, params } = mimeOf(type)
  if (essence === 'application/x-www-form-urlencoded') return null
  const boundary = params.get('boundary')
  if (essence !== 'multipart/form-data' || !boundary) throw wrongType()
  return `--${boundary}`
}

const mimeOf = (type: string): MIMEType => {
  try {
    return new MIMEType(type)
  } catch {
    throw wrongType()
  }
}

/** What stands above a field ends soon; of what is no field, like the end of the form, nothing does. */
const isLongAbove = (body: Buffer, from: number): boolean =>
  body.subarray(from, from + mostAbove).indexOf('\r\n\r\n') < 0 && body.length - from > mostAbove

/** Taking a form apart takes longer than its fields are many, so they are looked over first: that takes as long as reading. */
const costsTooMuch = (body: Buffer, boundary: string | null): boolean => {
  const between = boundary ?? '&'
  let fields = 0
  for (let at = body.indexOf(between); at >= 0; at = body.indexOf(between, at + 1)) {
    fields += 1
    if (fields > mostFields || (boundary !== null && isLongAbove(body, at))) return true
  }
  return false
}

const read = async (c: Ctx): Promise<FormData> => {
  const type = c.req.header('content-type') ?? ''
  const boundary = boundaryIn(type)
  const body = await c.req.arrayBuffer()
  if (costsTooMuch(Buffer.from(body), boundary)) throw new Invalid({ '': 'formTooLong' })
  try {
    return await new Response(body, { headers: { 'content-type': type } }).formData()
  } catch (error) {
    // A body that is not the form it says it is, is a mistake of the sender, not of ours.
    throw error instanceof TypeError ? wrongType() : error
  }
}

/** The form that was sent. Throws Invalid for what is none, or has more fields than any page of ours. */
export const formDataOf = (c: Ctx): Promise<FormData> => {
  const known = c.var.form ?? read(c)
  c.set('form', known)
  return known
}
