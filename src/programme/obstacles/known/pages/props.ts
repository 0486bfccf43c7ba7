// What pages with knelpunten are drawn from.
import type { Speech } from '../../about/speech.ts'
import type { Words } from '../messages.ts'
import type { ObstacleText } from '../queries.ts'
import type { ObstacleCardRow } from '../schema.ts'

export type ObstacleSpeech = Speech & { readonly t: Words }

/** Cards with their texts. */
export type Obstacles = {
  readonly cards: readonly ObstacleCardRow[]
  readonly texts: ReadonlyMap<string, ObstacleText>
}
