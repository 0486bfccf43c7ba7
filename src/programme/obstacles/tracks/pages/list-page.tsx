import { Fragment } from 'preact'
import { type Day, nearDate, number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { EmptyState } from '#ui/card.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { DataTable, type TableRow } from '#ui/list/data-table.tsx'
import { Foreign } from '#ui/prose.tsx'
import { Turn } from '#ui/turn.tsx'
import { beginOf, type Term, unbroken } from '../../desk/pages/lines.ts'
import type { Words } from '../messages.ts'
import { questionsPath } from '../paths.ts'
import type { AskedTrack } from '../queries.ts'
import { isLate } from '../rules.ts'

export type ListLine = AskedTrack & {
  readonly body: string
  readonly officialName: string | null
  readonly term: Term
}

type ListProps = { t: Words; lang: Lang; today: Day; lines: readonly ListLine[] }

const cellsOf = ({ t, lang, today }: ListProps, line: ListLine): TableRow => [
  <Fragment key={line.id}>
    <a href={pathIn(lang, `${questionsPath}/${line.id}`)}>
      <Foreign lang="nl" within={lang}>
        {beginOf(line.question)}
      </Foreign>
    </a>
    <span class="meta">{[t.track.forBody(line.body), line.public_code].join(', ')}</span>
  </Fragment>,
  t.states[line.state],
  line.officialName ?? t.list.nobodyYet,
  unbroken(nearDate(line.waiting_since, today, lang)),
  line.term.late ? <Turn key={line.id} lang={lang} tone="late" who={line.term.words} /> : line.term.words,
]

const groupsOf = (props: ListProps): TableRow[] =>
  (['body', 'desk', 'nobody'] as const).flatMap((turn) => {
    const lines = props.lines.filter((line) => line.waiting_on === turn)
    const group = props.t.list.groups[turn](number(lines.length, props.lang))
    return lines.length === 0 ? [] : [{ group }, ...lines.map((line) => cellsOf(props, line))]
  })

/** Every question to the bodies of this official, by who is at move. */
export const ListPage = (props: ListProps): PageView => {
  const { t, lang, today, lines } = props
  const { columns } = t.list
  const open = lines.filter((line) => line.waiting_on !== 'nobody')
  const late = open.filter((line) => isLate(line, today))
  return {
    title: t.list.title,
    noindex: true,
    crumbs: [],
    section: questionsPath,
    body: (
      <>
        <Head title={t.list.title} lead={t.list.lead(number(open.length, lang), number(late.length, lang))}>
          <p class="meta">{t.list.more}</p>
        </Head>
        <Band>
          {lines.length === 0 ? (
            <EmptyState title={t.list.none}>
              <p>{t.list.noneMore}</p>
            </EmptyState>
          ) : (
            <DataTable
              caption={t.list.title}
              captionHidden
              columns={[
                { label: columns.question },
                { label: columns.step },
                { label: columns.official },
                { label: columns.since },
                { label: columns.left },
              ]}
              rows={groupsOf(props)}
            />
          )}
        </Band>
      </>
    ),
  }
}
