import { createHash } from 'node:crypto'

/** The name of the hidden field that tells what was on the page. */
export const seenField = 'seen'

/** Stands for what somebody read: the same for the same, another for anything else. */
export const digest = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url')
