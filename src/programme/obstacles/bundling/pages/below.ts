import { benchPath, onePath } from '../paths.ts'
import type { Known } from '../queries.ts'
import type { BenchSpeech } from './props.ts'

/** What the pages below one knelpunt of the bench share: where they are, and that nobody finds them by searching. */
export const belowKnelpunt = ({ t }: BenchSpeech, { title, slug }: Known) => ({
  noindex: true,
  crumbs: [
    { label: t.title, path: benchPath },
    { label: title, path: onePath(slug) },
  ],
  section: benchPath,
})
