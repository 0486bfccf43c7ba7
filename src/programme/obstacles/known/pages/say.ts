// How facts of a knelpunt read in words; pure.
import type { Lang } from '#kernel/language.ts'
import { exactDate } from '../../about/speech.ts'
import type { Words } from '../messages.ts'
import type { ObstacleCardRow } from '../schema.ts'

export const sinceLine = (
  { since, since_exact }: Pick<ObstacleCardRow, 'since' | 'since_exact'>,
  t: Words,
  lang: Lang,
): string => t.sinceLine(exactDate(since, since_exact, lang))
