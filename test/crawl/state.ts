// One page in one of its states: where it is, whose it is, and how to get it into that state.
import type { Page } from 'playwright-core'
import type { Lang } from '#kernel/language.ts'
import type { LiveSite } from '../journeys/site.ts'

export type Role =
  | 'visitor'
  | 'newcomer'
  | 'member'
  | 'adviser'
  | 'handler'
  | 'coordinator'
  | 'official'
  | 'editor'
  | 'jurist'
  | 'researcher'

export type State = {
  readonly name: string
  readonly role: Role
  /** the Dutch path */
  path(site: LiveSite): string | Promise<string>
  /** what it takes after opening the page */
  act?(page: Page, site: LiveSite, lang: Lang): Promise<void>
  readonly status?: number
  /** once more in English: the first state of a kind */
  readonly english?: boolean
}
