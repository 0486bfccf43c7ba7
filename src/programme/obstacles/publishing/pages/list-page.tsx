// Texts that wait for a second person.
import type { ComponentChildren } from 'preact'
import { type Day, nearDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { EmptyState } from '#ui/card.tsx'
import { Band, Head, Section, Stack } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import { ForMembers } from '#ui/tag.tsx'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import type { Words } from '../messages.ts'
import type { TakenOff } from '../online/offline-queries.ts'
import { offlinePath, onlinePath, publishPath, readPath } from '../paths.ts'
import type { Listed } from '../queries.ts'

type Line = Pick<Listed, 'id' | 'kind' | 'title' | 'day' | 'audience'> & { readonly writer: string }

type ListProps = {
  t: Words
  lang: Lang
  today: Day
  waiting: readonly (Line & { readonly own: boolean })[]
  online: readonly (Line & { readonly slug: string })[]
  /** what is not to be read any more, with who took it off */
  offline: readonly (Line & Pick<TakenOff, 'by' | 'reason' | 'back'> & { readonly editor: string })[]
  done: DoneAct | null
}

type LinesProps<L> = Pick<ListProps, 't' | 'lang' | 'today'> & {
  lines: readonly L[]
  caption: string
  /** where it is read, if anywhere */
  to?(line: L): string
  /** what else is told of it, below its title */
  more?(line: L): ComponentChildren
  last(line: L): ComponentChildren
}

const Title = ({ lang, line, to }: { lang: Lang; line: Line; to: string | undefined }) => {
  const said = lang === 'nl' ? undefined : 'nl'
  if (to === undefined) return <span lang={said}>{line.title}</span>
  return (
    <>
      <a href={pathIn(lang, to)} lang={said}>
        {line.title}
      </a>
      <ForMembers audience={line.audience} lang={lang} />
    </>
  )
}

const Lines = <L extends Line>({ t, lang, today, lines, caption, to, more, last }: LinesProps<L>) => {
  const { columns } = t.list
  return lines.length === 0 ? null : (
    <Section title={caption}>
      <DataTable
        caption={caption}
        captionHidden
        columns={[
          { label: columns.text },
          { label: columns.kind },
          { label: columns.by },
          { label: columns.since },
          { label: columns.act },
        ]}
        rows={lines.map((line) => [
          <>
            <Title lang={lang} line={line} to={to?.(line)} />
            {more?.(line)}
          </>,
          t.list.kinds[line.kind],
          line.writer,
          nearDate(line.day, today, lang),
          last(line),
        ])}
      />
    </Section>
  )
}

/** Which editor took a page off and why, and where it comes back. */
const Gone = ({ t, lang, line }: Pick<ListProps, 't' | 'lang'> & { line: ListProps['offline'][number] }) => {
  if (line.by === 'reporter') return null
  const back = t.list.back[line.back]
  return (
    <>
      <span class="meta">
        {t.list.takenOff(line.editor)} <span lang={lang === 'nl' ? undefined : 'nl'}>{line.reason}</span>
      </span>
      <span class="meta">
        {line.back === 'read' ? <a href={pathIn(lang, readPath[line.kind](line.id))}>{back}</a> : back}
      </span>
    </>
  )
}

export const ListPage = (props: ListProps): PageView => {
  const { t, lang, waiting, online, offline } = props
  return {
    title: t.list.title,
    noindex: true,
    crumbs: [],
    section: publishPath,
    body: (
      <>
        <Head title={t.list.title} lead={t.list.lead} />
        <Band>
          <Stack>
            <DoneNotice {...props} at="texts" />
            {waiting.length === 0 && (
              <EmptyState title={t.list.none}>
                <p>{t.list.noneMore}</p>
              </EmptyState>
            )}
            <Lines
              {...props}
              lines={waiting}
              caption={t.list.waiting}
              to={({ kind, id }) => readPath[kind](id)}
              last={({ own }) => (own ? t.list.own : t.list.read)}
            />
            <Lines
              {...props}
              lines={online}
              caption={t.list.online}
              to={(line) => onlinePath[line.kind](line)}
              last={(line) => <a href={pathIn(lang, offlinePath(line))}>{t.offline.title}</a>}
            />
            <Lines
              {...props}
              lines={offline}
              caption={t.list.offline}
              more={(line) => <Gone t={t} lang={lang} line={line} />}
              last={({ by }) => (by === 'reporter' ? t.list.takenBack : t.list.off)}
            />
          </Stack>
        </Band>
      </>
    ),
  }
}
