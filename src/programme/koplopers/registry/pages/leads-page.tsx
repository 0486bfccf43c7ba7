import type { Vocabulary } from '#commons/taxonomy'
import { dayOf, plainDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { EmptyState } from '#ui/card.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import type { Words } from '../../messages.ts'
import type { Lead } from '../lead-queries.ts'

type LeadsProps = { t: Words; lang: Lang; words: Vocabulary; rows: readonly Lead[] }

/** Initiatives in view: what may become a Koploper. */
export const LeadsPage = ({ t, lang, words, rows }: LeadsProps): PageView => {
  const { columns } = t.leads
  return {
    title: t.leads.title,
    noindex: true,
    crumbs: [],
    section: '/werk/initiatieven',
    body: (
      <>
        <Head title={t.leads.title} lead={t.leads.lead} />
        <Band>
          {rows.length === 0 ? (
            <EmptyState title={t.leads.none}>
              <p>{t.leads.noneMore}</p>
            </EmptyState>
          ) : (
            <DataTable
              caption={t.leads.caption}
              captionHidden
              columns={[
                { label: columns.title },
                { label: columns.origin },
                { label: columns.theme },
                { label: columns.since },
              ]}
              rows={rows.map((lead) => [
                <span key={lead.id} lang={lang === 'nl' ? undefined : 'nl'}>
                  <b>{lead.title}</b>
                  <span class="meta">{lead.summary}</span>
                </span>,
                lead.origin === null ? '' : t.origins[lead.origin],
                words.themes.get(lead.main_theme ?? '')?.name ?? t.leads.noTheme,
                plainDate(dayOf(lead.created_at), lang),
              ])}
            />
          )}
        </Band>
      </>
    ),
  }
}
