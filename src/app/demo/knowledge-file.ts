// Demo articles: days and times that count from the day of loading become real ones; all else is as it stands.
import { z } from 'zod'
import { addDays, type Day } from '#kernel/dates.ts'

/** One folder for each kind, under demo/. */
export const articleFolders = ['dossier', 'event', 'guide', 'method', 'news', 'scheme'].map(
  (kind) => `knowledge/${kind}`,
)

const daysAgo = z.strictObject({ daysAgo: z.number().int() })
const inDays = z.strictObject({ inDays: z.number().int() })
const atTime = z.strictObject({ inDays: z.number().int(), time: z.string() })

/** A day or a local time in its relative form, as a real one; anything else unchanged. */
export const resolved = (value: unknown, today: Day): unknown => {
  const ago = daysAgo.safeParse(value)
  if (ago.success) return addDays(today, -ago.data.daysAgo)
  const ahead = inDays.safeParse(value)
  if (ahead.success) return addDays(today, ahead.data.inDays)
  const moment = atTime.safeParse(value)
  return moment.success ? `${addDays(today, moment.data.inDays)}T${moment.data.time}` : value
}

const within = (part: unknown, today: Day): unknown =>
  typeof part === 'object' && part !== null
    ? Object.fromEntries(Object.entries(part).map(([name, value]) => [name, resolved(value, today)]))
    : part

const demoArticle = z.looseObject({ event: z.unknown().optional(), scheme: z.unknown().optional() })

/** A record as the import reads it. */
export const articleFromDemo = (file: unknown, today: Day): unknown => {
  const { event, scheme, ...rest } = demoArticle.parse(file)
  return {
    ...(within(rest, today) as object),
    ...(event === undefined ? {} : { event: within(event, today) }),
    ...(scheme === undefined ? {} : { scheme: within(scheme, today) }),
  }
}
