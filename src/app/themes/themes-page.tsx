import type { Theme } from '#commons/taxonomy'
import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Band, Head } from '#ui/layout.tsx'
import { ThemeTiles } from '#ui/screens/home.tsx'
import { tintOf } from '#ui/tag.tsx'
import type { Words } from '../messages.ts'

export type CountedTheme = Theme & { readonly count: number }

type TilesProps = { t: Words; lang: Lang; themes: readonly CountedTheme[]; level?: 2 | 3 }

/** The themes as tiles, each with the number of Koplopers behind it. */
export const Tiles = ({ t, lang, themes, level = 3 }: TilesProps) => (
  <ThemeTiles
    level={level}
    themes={themes.map((theme) => ({
      title: theme.name,
      href: pathIn(lang, `/themas/${theme.slug}`),
      tint: tintOf(theme.tint),
      text: theme.goal,
      count: t.home.koplopersOn(number(theme.count, lang)),
    }))}
  />
)

/** All themes. */
export const ThemesPage = (props: TilesProps): PageView => ({
  title: props.t.theme.all,
  description: props.t.theme.lead,
  crumbs: [],
  body: (
    <>
      <Head title={props.t.theme.all} lead={props.t.theme.lead} />
      <Band>
        <Tiles {...props} level={2} />
      </Band>
    </>
  ),
})
