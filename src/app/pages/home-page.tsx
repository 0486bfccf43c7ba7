import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Door, PagePart } from '#platform/module.ts'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Band, Grid, Section, Wrap } from '#ui/layout.tsx'
import { PartSection } from '#ui/list/part.tsx'
import { Doors, Hero } from '#ui/screens/home.tsx'
import type { Words } from '../messages.ts'
import { type CountedTheme, Tiles } from '../themes/themes-page.tsx'

type HomeProps = {
  t: Words
  lang: Lang
  hero: string
  doors: readonly Door[]
  themes: readonly CountedTheme[]
  parts: readonly PagePart[]
}

const doorText = (door: Door, lang: Lang) =>
  door.count === undefined ? door.text : [<b key="count">{number(door.count, lang)} </b>, door.text]

/** The front page: what works, and the ways in that exist. */
export const HomePage = ({ t, lang, hero, doors, themes, parts }: HomeProps): PageView => ({
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
            <Tiles t={t} lang={lang} themes={themes} />
          </Section>
        </div>
      </Wrap>
      {parts.length > 0 && (
        <Band>
          <Grid two>
            {parts.map((part) => (
              <PartSection key={part.title} part={part} lang={lang} />
            ))}
          </Grid>
        </Band>
      )}
    </>
  ),
})
