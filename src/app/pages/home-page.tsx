import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Door, Lesson, PagePart } from '#platform/module.ts'
import { MoreLink } from '#ui/button.tsx'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Band, Grid, Section, Wrap } from '#ui/layout.tsx'
import { PartSection } from '#ui/list/part.tsx'
import { Doors, Hero, TryCard } from '#ui/screens/home.tsx'
import { Audiences } from '../audience/audience-page.tsx'
import type { Words } from '../messages.ts'
import { type CountedTheme, Tiles } from '../themes/themes-page.tsx'

type HomeProps = {
  t: Words
  lang: Lang
  hero: string
  doors: readonly Door[]
  themes: readonly CountedTheme[]
  lessons: readonly Lesson[]
  parts: readonly PagePart[]
}

/** The front page: what works, and the ways in that exist. */
export const HomePage = ({ t, lang, hero, doors, themes, lessons, parts }: HomeProps): PageView => ({
  title: t.siteName,
  headline: t.home.title,
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
            text: door.text,
            ...(door.count === undefined ? {} : { count: number(door.count, lang) }),
          }))}
        />
        <div class="band">
          <Audiences lang={lang} />
          <Section
            title={t.home.themes}
            more={<MoreLink href={pathIn(lang, '/kaart')}>{t.home.blank}</MoreLink>}
          >
            <Tiles t={t} lang={lang} themes={themes} />
          </Section>
        </div>
      </Wrap>
      {lessons.length > 0 && (
        <Band ground="night">
          <Section
            title={t.home.lessons}
            more={<MoreLink href={pathIn(lang, '/koplopers')}>{t.home.allLessons}</MoreLink>}
          >
            <Grid two>
              {lessons.map((lesson) => (
                <TryCard
                  key={lesson.path + lesson.title}
                  lang={lang}
                  outcome={lesson.worked ? 'yes' : 'not'}
                  title={lesson.title}
                  {...(lesson.lang === undefined ? {} : { sayLang: lesson.lang })}
                  href={pathIn(lang, lesson.path)}
                  text={lesson.text}
                  who={lesson.who}
                />
              ))}
            </Grid>
          </Section>
        </Band>
      )}
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
