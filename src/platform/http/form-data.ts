// The form of a request, read once; one that would cost more to take apart than it cost to send is refused unread.
import { Invalid } from '#kernel/errors.ts'
import type { Ctx } from './env.ts'

/** More than any page has: a dossier with much on it sends a few hundred. */
export const mostFields = 1000

const wrongType = (): Invalid => new Invalid({ '': 'formTypeWrong' })

/** What stands between two fields of a body of this type. */
const betweenFields = (type: string): string => {
  if (type.startsWith('application/x-www-form-urlencoded')) return '&'
  const boundary = /^multipart\/form-data\b.*?\bboundary=(?:"([^"]+)"|([^\s;]+))/i.exec(type)
  if (boundary === null) throw wrongType()
  return `--${boundary[1] ?? boundary[2]}`
}

/** Taking a form apart takes longer than its fields are many, so they are counted first: that takes as long as reading. */
const hasTooMany = (body: Buffer, between: string): boolean => {
  let fields = 0
  for (let at = body.indexOf(between); at >= 0 && fields <= mostFields; at = body.indexOf(between, at + 1))
    fields += 1
  return fields > mostFields
}

const read = async (c: Ctx): Promise<FormData> => {
  const type = c.req.header('content-type') ?? ''
  const between = betweenFields(type)
  const body = await c.req.arrayBuffer()
  if (hasTooMany(Buffer.from(body), between)) throw new Invalid({ '': 'formTooLong' })
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
