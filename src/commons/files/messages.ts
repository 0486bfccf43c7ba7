import type { Messages } from '#kernel/messages.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export const messages: Messages<typeof nl> = { nl, en }
