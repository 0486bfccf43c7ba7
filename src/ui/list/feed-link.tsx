// The quiet way to follow a list in a program of one's own.
import type { Lang } from '#kernel/language.ts'
import { pathIn } from '#kernel/language.ts'
import { say } from '../words.ts'

/** Under a list: its feed, with the same choice of filters. */
export const FeedLink = ({ lang, path }: { lang: Lang; path: string }) => (
  <p class="meta">
    <a href={pathIn(lang, path)} type="application/atom+xml">
      {say(lang).list.feed}
    </a>
  </p>
)
