// Demo answers and knelpunten: days that count from the day of loading become real ones; all else is as it stands.
import type { Day } from '#kernel/dates.ts'
import { resolved } from './knowledge-file.ts'

/** A record as the import reads it. */
export const ruleFromDemo = (part: unknown, today: Day): unknown => {
  const real = resolved(part, today)
  if (Array.isArray(real)) return real.map((one) => ruleFromDemo(one, today))
  return typeof real === 'object' && real !== null
    ? Object.fromEntries(Object.entries(real).map(([name, value]) => [name, ruleFromDemo(value, today)]))
    : real
}
