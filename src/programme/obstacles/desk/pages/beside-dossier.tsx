// A page beside a dossier, on which something is made that leaves the desk: its frame, and what it says where that cannot be now.
import type { ComponentChildren } from 'preact'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { LinkButton } from '#ui/button.tsx'
import { Card, EmptyState } from '#ui/card.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import type { ReportRow } from '../../reports/schema.ts'
import type { Words as DeskWords } from '../messages.ts'
import { deskPath } from '../paths.ts'

type Shared = {
  t: { readonly compose: Readonly<Record<'title' | 'lead' | 'notNow' | 'toReport', string>> }
  lang: Lang
  report: ReportRow
}

const ToReport = ({ t, lang, report }: Shared) => (
  <LinkButton href={pathIn(lang, `${deskPath}/${report.id}`)} weight="second">
    {t.compose.toReport}
  </LinkButton>
)

/** Nothing can be made here now, with why, and the way back. */
export const NotNow = ({ children, ...shared }: Shared & { children: ComponentChildren }) => (
  <EmptyState title={shared.t.compose.notNow}>
    {children}
    <ToReport {...shared} />
  </EmptyState>
)

type BesideProps = Shared & {
  desk: DeskWords
  /** the language in which it is written, where that is not the language of the interface */
  contentLang?: Lang
  main: ComponentChildren
  /** further cards beside it */
  side?: ComponentChildren
}

/** The page, with the dossier it belongs to beside it. */
export const besideDossier = ({ desk, contentLang, main, side, ...shared }: BesideProps): PageView => {
  const { t, report } = shared
  const title = desk.dossier.title(report.public_code)
  return {
    title: t.compose.title,
    noindex: true,
    crumbs: [
      { label: desk.queue.title, path: deskPath },
      { label: title, path: `${deskPath}/${report.id}` },
    ],
    section: deskPath,
    ...(contentLang === undefined ? {} : { contentLang }),
    body: (
      <>
        <Head title={t.compose.title} lead={t.compose.lead} />
        <Band>
          <Columns
            main={main}
            side={
              <>
                <Card title={title}>
                  <p>{desk.states[report.state]}</p>
                  <ToReport {...shared} />
                </Card>
                {side}
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
