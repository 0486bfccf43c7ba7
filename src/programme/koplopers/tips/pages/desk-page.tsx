import { type Day, dayOf, nearDate, plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/card.tsx'
import { Band, Head, Section } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import type { Words } from '../../messages.ts'
import { atMove } from '../rules.ts'
import type { TipRow } from '../schema.ts'

type DeskProps = { t: Words; lang: Lang; today: Day; open: readonly TipRow[]; closed: readonly TipRow[] }

const mostTitle = 64

/** The first words of a tip, as its title in lists for staff. */
export const tipTitle = (what: string): string => {
  const line = what.replace(/\s+/g, ' ').trim()
  return line.length <= mostTitle ? line : `${line.slice(0, mostTitle).replace(/\s\S*$/, '')} …`
}

const TipLink = ({ tip, t, lang }: { tip: TipRow; t: Words; lang: Lang }) => (
  <>
    <a href={pathIn(lang, `/werk/tips/${tip.id}`)} lang={tip.locale === lang ? undefined : tip.locale}>
      {tipTitle(tip.what)}
    </a>
    <span class="meta">
      {`${t.desk.tipOf(plainDate(dayOf(tip.made_at), lang))}, ${t.desk.channel[tip.channel]}`}
    </span>
  </>
)

/** All tips, by who is at move and since when. */
export const DeskPage = ({ t, lang, today, open, closed }: DeskProps): PageView => {
  const { columns } = t.desk
  const near = (day: Day) => nearDate(day, today, lang)
  return {
    title: t.desk.title,
    noindex: true,
    crumbs: [],
    section: '/werk/tips',
    body: (
      <>
        <Head
          title={t.desk.title}
          lead={t.desk.lead}
          actions={
            <Buttons>
              <LinkButton href={pathIn(lang, '/werk/tips/vastleggen')} weight="second">
                {t.desk.register}
              </LinkButton>
            </Buttons>
          }
        />
        <Band>
          <Section title={`${t.desk.open} (${open.length})`}>
            {open.length === 0 ? (
              <EmptyState title={t.desk.none} level={3}>
                <p>{t.desk.noneMore}</p>
              </EmptyState>
            ) : (
              <DataTable
                caption={t.desk.open}
                captionHidden
                columns={[
                  { label: columns.tip },
                  { label: columns.turn },
                  { label: columns.since },
                  { label: columns.due },
                ]}
                rows={open.map((tip) => [
                  <TipLink key={tip.id} tip={tip} t={t} lang={lang} />,
                  atMove(tip.state) === 'sender' ? t.desk.sender : t.desk.network,
                  near(tip.waiting_since),
                  tip.due_on === null ? t.desk.noDue : near(tip.due_on),
                ])}
              />
            )}
          </Section>
          <Section title={`${t.desk.closed} (${closed.length})`}>
            {closed.length === 0 ? (
              <p class="quiet">{t.desk.noneClosed}</p>
            ) : (
              <DataTable
                caption={t.desk.closed}
                captionHidden
                columns={[{ label: columns.tip }, { label: columns.outcome }, { label: columns.since }]}
                rows={closed.map((tip) => [
                  <TipLink key={tip.id} tip={tip} t={t} lang={lang} />,
                  tip.outcome === null ? '' : t.tip.outcomes[tip.outcome],
                  tip.closed_on === null ? '' : near(tip.closed_on),
                ])}
              />
            )}
          </Section>
        </Band>
      </>
    ),
  }
}
