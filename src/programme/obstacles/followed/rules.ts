// What somebody who follows a knelpunt has not been told yet; pure.
import type { Outcome, Phase } from '../known/schema.ts'

/** To which page a knelpunt leads, and how far it is there. */
export type Standing = { readonly page: string; readonly phase: Phase; readonly outcome: Outcome | null }

export type News = 'merged' | 'apart' | 'reopened' | 'research' | 'answered' | 'outcome'

/** What changed most for who follows this one; null when nothing did. Other words for the same are no news. */
export const newsFor = (followed: string, told: Standing, now: Standing): News | null => {
  if (now.page !== told.page) return now.page === followed ? 'apart' : 'merged'
  if (now.phase === told.phase) return now.outcome === told.outcome ? null : 'outcome'
  if (now.phase === 'reopened') return 'reopened'
  return now.phase === 'answered' ? 'answered' : 'research'
}
