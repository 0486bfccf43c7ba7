// Two pages between the questions: what is known already, and where to go with something else.
import type { ComponentChildren } from 'preact'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Note } from '#ui/card.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Bullets, Prose } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'
import { checkPath, pathOf } from '../questions.ts'
import { crumbsOf, hubPath } from './report-parts.tsx'

type KnownProps = {
  t: Words
  lang: Lang
  wish: string
  /** everything else is filled in */
  ready: boolean
  /** how many were found, and they themselves */
  count: number
  view: ComponentChildren
}

/** Answers and knelpunten that look alike, enough to judge; the report goes on with one button. */
export const KnownPage = ({ t, lang, wish, ready, count, view }: KnownProps): PageView => {
  const found = count > 0
  const onward = pathIn(lang, ready ? checkPath : pathOf('wie-zegt-het'))
  return {
    title: t.known.title,
    crumbs: crumbsOf(t),
    section: hubPath,
    noindex: true,
    body: (
      <>
        <Head title={t.known.title} lead={found ? t.known.lead : t.known.none} />
        <Band>
          <div class="stack">
            <Note tone="pine">
              <p class="meta">{t.known.yours}</p>
              <Prose text={wish} />
            </Note>
            {found && (
              <p>
                <a href={onward}>{t.known.mineTop}</a>
              </p>
            )}
            {found && view}
            <Buttons>
              <LinkButton href={onward}>{found ? t.known.mine : t.known.goOn}</LinkButton>
              <LinkButton href={pathIn(lang, pathOf('wens'))} weight="second">
                {t.back}
              </LinkButton>
            </Buttons>
          </div>
        </Band>
      </>
    ),
  }
}

type ElsewhereProps = {
  t: Words
  lang: Lang
  /** everything else is filled in */
  ready: boolean
}

/** Not for this desk: where to go, and a way on for who is in doubt. */
export const ElsewherePage = ({ t, lang, ready }: ElsewhereProps): PageView => ({
  title: t.elsewhere.title,
  crumbs: crumbsOf(t),
  section: hubPath,
  noindex: true,
  body: (
    <>
      <Head title={t.elsewhere.title} lead={t.elsewhere.lead} />
      <Band>
        <div class="text">
          <Bullets items={t.elsewhere.ways} />
          <p>{t.elsewhere.anywayMore}</p>
          <Buttons>
            <LinkButton href={pathIn(lang, ready ? checkPath : pathOf('plek'))}>
              {t.elsewhere.anyway}
            </LinkButton>
            <LinkButton href={pathIn(lang, pathOf('onderwerp'))} weight="second">
              {t.elsewhere.change}
            </LinkButton>
          </Buttons>
        </div>
      </Band>
    </>
  ),
})
