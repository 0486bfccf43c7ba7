// What the page of a Koploper and its parts are drawn from.

import type { NamedOrganisation } from '#commons/accounts'
import type { Vocabulary } from '#commons/taxonomy'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Words } from '../../messages.ts'
import type { KoploperDetail } from '../detail-queries.ts'

export type DetailProps = {
  t: Words
  lang: Lang
  words: Vocabulary
  detail: KoploperDetail
  organisations: ReadonlyMap<string, NamedOrganisation>
  /** what led to it; only what this reader may know */
  thread: readonly { readonly day: Day }[]
  related: readonly { readonly slug: string; readonly title: string; readonly locale: Lang }[]
}
