// What the pages of putting together are drawn from.
import type { Speech } from '../../about/speech.ts'
import type { Words as KnownWords } from '../../known/messages.ts'
import type { Obstacles } from '../../known/pages/props.ts'
import type { Words } from '../messages.ts'
import type { Tally } from '../queries.ts'

/** `k` are the words of knelpunten themselves. */
export type BenchSpeech = Speech & { readonly t: Words; readonly k: KnownWords }

/** Cards with their texts and their exact numbers. */
export type Cards = Obstacles & { readonly tallies: ReadonlyMap<string, Tally> }
