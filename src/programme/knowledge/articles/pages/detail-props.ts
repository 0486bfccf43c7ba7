// What the page of an article and its parts are drawn from.
import type { PagePart } from '#platform/module.ts'
import type { CardRow } from '../../schema.ts'
import type { CardText } from '../card-texts.ts'
import type { ArticleDetail } from '../detail-queries.ts'
import type { Speech } from './say.ts'

export type DetailProps = {
  speech: Speech
  now: Date
  detail: ArticleDetail
  /** what a dossier holds */
  items: readonly CardRow[]
  /** what other modules have of it */
  parts: readonly PagePart[]
  /** the dossiers that hold this */
  dossiers: readonly CardRow[]
  related: readonly CardRow[]
  texts: ReadonlyMap<string, CardText>
}
