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
import { publishPath } from '../paths.ts'
import type { Listed } from '../queries.ts'

export type ListLine = Listed & {
  readonly writer: string
  readonly own: boolean
  /** where it is read, and where it is online */
  readonly path: string
  readonly online: string | null
}

type ListProps = { t: Words; lang: Lang; today: Day; lines: readonly ListLine[]; done: DoneAct | null }

const Title = ({ lang, line }: ListProps & { line: ListLine }) => {
  const said = lang === 'nl' ? undefined : 'nl'
  // What its reporter took back is not to be read any more.
  if (line.state === 'withdrawn') return <span lang={said}>{line.title}</span>
  return (
    <>
      <a href={pathIn(lang, line.path)} lang={said}>
        {line.title}
      </a>
      <ForMembers audience={line.audience} lang={lang} />
    </>
  )
}

const Lines = (props: ListProps & { caption: string; last(line: ListLine): ComponentChildren }) => {
  const { t, lang, today, lines, caption, last } = props
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
          <Title key={line.id} {...props} line={line} />,
          t.list.kinds[line.kind],
          line.writer,
          nearDate(line.day, today, lang),
          last(line),
        ])}
      />
    </Section>
  )
}

export const ListPage = (props: ListProps): PageView => {
  const { t, lang, lines } = props
  const waiting = lines.filter(({ state }) => state === 'proposed')
  const offline = lines.filter(({ state }) => state === 'withdrawn')
  const online = lines.filter(({ state }) => state === 'published')
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
              last={({ own }) => (own ? t.list.own : t.list.read)}
            />
            <Lines
              {...props}
              lines={online}
              caption={t.list.online}
              last={({ id, online: at }) =>
                at === null ? (
                  ''
                ) : (
                  <a key={id} href={pathIn(lang, at)}>
                    {t.list.view}
                  </a>
                )
              }
            />
            <Lines {...props} lines={offline} caption={t.list.offline} last={() => t.list.takenBack} />
          </Stack>
        </Band>
      </>
    ),
  }
}
