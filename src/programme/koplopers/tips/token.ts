// The address at which a sender follows a tip: made of the tip's id, never stored in the clear.
import type { Keys } from '#platform/keys.ts'

/** The token of a tip; only who has it can read the answer. */
export const tipToken = (keys: Keys, id: string): string => keys.mac('tip', id)

/** What is stored of it. */
export const tipTokenHash = (keys: Keys, token: string): string => keys.mac('tip-token', token)

export const followPath = (keys: Keys, id: string): string => `/koplopers/tip/volgen/${tipToken(keys, id)}`
