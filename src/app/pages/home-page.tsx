import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Door } from '#platform/module.ts'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Doors, Hero, ThemeTiles } from '#ui/home.tsx'
import { Section, Wrap } from '#ui/layout.tsx'
import { tintOf } from '#ui/tag.tsx'
import type { Words } from '../messages.ts'

export type ThemeTile = {
  slug: string
  tint: string
  name: string
  goal: string
  count: number
  path: string
}

type HomeProps = { t: Words; lang: Lang; hero: string; doors: readonly Door[]; themes: readonly ThemeTile[] }

const doorText = (door: Door, lang: Lang) =>
  door.count === undefined ? door.text : [<b key="count">{number(door.count, lang)} </b>, door.text]

/** The front page: what works, and the ways in that exist. */
export const HomePage = ({ t, lang, hero, doors, themes }: HomeProps): PageView => ({
  title: t.siteName,
  description: t.home.description,
  body: (
    <>
      <Hero
        title={t.home.title}
        lead={t.home.lead}
        picture={<img src={hero} alt={t.home.picture} width="606" height="588" />}
        caption={t.home.caption}
      >
        <SearchForm
          action={pathIn(lang, '/zoeken')}
          label={t.home.searchLabel}
          submitLabel={t.home.searchButton}
        />
      </Hero>
      <Wrap>
        <Doors
          doors={doors.map((door) => ({
            title: door.title,
            href: pathIn(lang, door.path),
            text: doorText(door, lang),
          }))}
        />
        <div class="band">
          <Section title={t.home.themes}>
            <ThemeTiles
              themes={themes.map((theme) => ({
                title: theme.name,
                href: pathIn(lang, theme.path),
                tint: tintOf(theme.tint),
                text: theme.goal,
                count: t.home.koplopersOn(number(theme.count, lang)),
              }))}
            />
          </Section>
        </div>
      </Wrap>
    </>
  ),
})
