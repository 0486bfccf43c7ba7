import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Note } from '#ui/card.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Foreign } from '#ui/prose.tsx'
import { hubPath } from '../../addresses.ts'
import { messages as reportMessages } from '../../reports/messages.ts'
import { reportPath } from '../../reports/questions.ts'
import type { Words } from '../messages.ts'

type HelpedProps = {
  t: Words
  lang: Lang
  /** of what helped */
  path: string
  title: string
  locale: Lang
}

/** Thanks, where to read it again, and a way back for who wants to report all the same. */
export const HelpedPage = ({ t, lang, path, title, locale }: HelpedProps): PageView => ({
  title: t.title,
  noindex: true,
  crumbs: [{ label: reportMessages[lang].hub, path: hubPath }],
  section: hubPath,
  body: (
    <>
      <Head title={t.title} lead={t.lead} />
      <Band>
        <div class="stack text">
          <Note tone="pine">
            <p class="meta">{t.again}</p>
            <p>
              <a href={pathIn(lang, path)}>
                <Foreign lang={locale} within={lang}>
                  {title}
                </Foreign>
              </a>
            </p>
          </Note>
          <p class="meta">{t.counted}</p>
          <Buttons>
            <LinkButton href={pathIn(lang, reportPath)} weight="second">
              {t.anyway}
            </LinkButton>
          </Buttons>
        </div>
      </Band>
    </>
  ),
})
