import type { Lang } from '#kernel/language.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { SearchForm } from '#ui/form/search-form.tsx'
import { Band, Head } from '#ui/layout.tsx'
import type { ErrorStatus } from '../errors/status.ts'
import type { Words } from '../messages.ts'

/** What went wrong, why, and what the reader can do next. */
export const ErrorPage = ({ t, lang, status }: { t: Words; lang: Lang; status: ErrorStatus }): PageView => {
  const key: `s${ErrorStatus}` = `s${status}`
  const words = t.error[key]
  return {
    title: words.title,
    noindex: true,
    body: (
      <>
        <Head title={words.title} lead={words.text} />
        <Band>
          <p>{words.next}</p>
          {status === 404 && (
            <SearchForm
              action={pathIn(lang, '/zoeken')}
              label={t.home.searchLabel}
              submitLabel={t.home.searchButton}
            />
          )}
          <Buttons>
            <LinkButton href={pathIn(lang, '/')}>{t.error.toHome}</LinkButton>
            <LinkButton href={pathIn(lang, '/koplopers')} weight="second">
              {t.error.toKoplopers}
            </LinkButton>
            <LinkButton href={pathIn(lang, '/contact')} weight="bare">
              {t.contact.title}
            </LinkButton>
          </Buttons>
        </Band>
      </>
    ),
  }
}
