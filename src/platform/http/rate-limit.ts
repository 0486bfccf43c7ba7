// Limits on tries, in memory: nothing of an address is stored, and its hash changes every day.
import { createHmac, generateKeySync } from 'node:crypto'
import { TooMany } from '#kernel/errors.ts'
import type { Clock } from '../clock.ts'

export type Limit = {
  readonly name: string
  readonly tries: number
  readonly seconds: number
  /** for what asks something secret: what was right is no try */
  readonly wrongOnly?: true
}

export type RateLimit = {
  /** a hash of an address that nobody can turn back, and that changes every day */
  hash(address: string): string
  /** counts a try; throws TooMany with the time to wait when there were too many */
  count(limit: Limit, who: string): void
  /** the same without throwing */
  allows(limit: Limit, who: string): boolean
  /** takes a try back that came to nothing */
  giveBack(limit: Limit, who: string): void
}

const mostEntries = 50_000
const dayMs = 24 * 3600 * 1000

const newKey = () => generateKeySync('hmac', { length: 256 })

type Bucket = { left: number; until: number }

export const makeRateLimit = (clock: Clock): RateLimit => {
  const buckets = new Map<string, Bucket>()
  let key = newKey()
  let keyUntil = clock().getTime() + dayMs

  const bucketOf = (limit: Limit, who: string): Bucket => {
    const now = clock().getTime()
    const id = `${limit.name}\0${who}`
    const known = buckets.get(id)
    if (known && known.until > now) return known
    if (buckets.size >= mostEntries) {
      const oldest = buckets.keys().next().value
      if (oldest !== undefined) buckets.delete(oldest)
    }
    const made = { left: limit.tries, until: now + limit.seconds * 1000 }
    buckets.delete(id)
    buckets.set(id, made)
    return made
  }

  return {
    hash(address) {
      const now = clock().getTime()
      if (now > keyUntil) {
        key = newKey()
        keyUntil = now + dayMs
      }
      return createHmac('sha256', key).update(address).digest('base64url').slice(0, 22)
    },
    count(limit, who) {
      const bucket = bucketOf(limit, who)
      if (bucket.left <= 0)
        throw new TooMany(Math.max(1, Math.ceil((bucket.until - clock().getTime()) / 1000)))
      bucket.left -= 1
    },
    giveBack(limit, who) {
      const bucket = bucketOf(limit, who)
      bucket.left = Math.min(limit.tries, bucket.left + 1)
    },
    allows(limit, who) {
      const bucket = bucketOf(limit, who)
      if (bucket.left <= 0) return false
      bucket.left -= 1
      return true
    },
  }
}
