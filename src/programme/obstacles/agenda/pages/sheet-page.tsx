// What a table gets, on one sheet: for who hands it over.
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton, PrintButton } from '#ui/button.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { messages as deskWords } from '../../desk/messages.ts'
import { deskPath } from '../../desk/paths.ts'
import { messages, type Words } from '../messages.ts'
import { type SheetProps, SheetText } from './sheet-parts.tsx'

type SheetPageProps = SheetProps & {
  t: Words
  lang: Lang
  /** the dossier it goes back to */
  dossier: string
  /** the table within a Dutch sentence */
  said: string
}

export const SheetPage = (props: SheetPageProps): PageView => {
  const { t, lang, item, code, dossier, said } = props
  const desk = deskWords[lang]
  const { kind, title, secretary, ask } = messages.nl.sheet
  return {
    title: `${t.sheet.kind}: ${item.title}`,
    headline: item.title,
    noindex: true,
    crumbs: [
      { label: desk.queue.title, path: deskPath },
      { label: desk.dossier.title(code), path: dossier },
    ],
    section: deskPath,
    contentLang: 'nl',
    body: (
      <>
        <Head
          title={item.title}
          {...(lang === 'nl' ? {} : { titleLang: 'nl' })}
          kind={<span lang="nl">{`${kind} · ${title(said)}`}</span>}
          actions={
            <>
              <p class="lead act">{t.sheet.hint}</p>
              <Buttons>
                <PrintButton>{t.sheet.print}</PrintButton>
                <LinkButton href={pathIn(lang, dossier)} weight="second">
                  {t.compose.toReport}
                </LinkButton>
              </Buttons>
            </>
          }
        />
        <Band>
          <div class="stack text">
            <p lang="nl">{secretary}</p>
            <h2 lang="nl">{ask}</h2>
            <SheetText {...props} />
          </div>
        </Band>
      </>
    ),
  }
}
