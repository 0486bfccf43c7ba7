// What somebody was asked for advice on, as far as they may still read it.
import { plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { EmptyState } from '#ui/card.tsx'
import { Band, Head, Section } from '#ui/layout.tsx'
import { WorkList } from '#ui/list/work-list.tsx'
import { beginOf } from '../../desk/pages/lines.ts'
import type { Words } from '../messages.ts'
import { advicePath } from '../paths.ts'
import type { ConsultationRow } from '../schema.ts'

type ListProps = { t: Words; lang: Lang; rows: readonly ConsultationRow[] }

export const ListPage = ({ t, lang, rows }: ListProps): PageView => ({
  title: t.list.title,
  noindex: true,
  crumbs: [],
  section: advicePath,
  body: (
    <>
      <Head title={t.list.title} lead={t.list.lead} />
      <Band>
        {rows.length === 0 ? (
          <EmptyState title={t.list.none}>
            <p>{t.list.noneMore}</p>
          </EmptyState>
        ) : (
          <Section title={t.list.now}>
            <WorkList
              lang={lang}
              items={rows.map((row) => ({
                kind: t.wait.kind,
                title: beginOf(row.question),
                titleLang: 'nl' as const,
                href: pathIn(lang, `${advicePath}/${row.id}`),
                text: t.list.until(plainDate(row.until_on, lang)),
                turn: {
                  tone: row.state === 'asked' ? ('you' as const) : ('done' as const),
                  who:
                    row.state === 'asked'
                      ? t.advice.turn
                      : t.advice.done[row.state === 'answered' ? 'answered' : 'declined'],
                  line: plainDate(row.answered_on ?? row.day, lang),
                },
              }))}
            />
          </Section>
        )}
      </Band>
    </>
  ),
})
