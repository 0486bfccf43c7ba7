// What a page of an editor about something that is online looks like: what it is, what to know of it, and the form.
import type { ComponentChildren } from 'preact'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Band, Head, Stack } from '#ui/layout.tsx'
import type { Words } from '../messages.ts'
import { onlinePath, publishPath } from '../paths.ts'
import type { LonePage } from './alone-queries.ts'

type FrameProps = {
  t: Words
  lang: Lang
  title: string
  /** what then happens, and what does not */
  lead: string
  page: Pick<LonePage, 'kind' | 'slug' | 'title'>
  /** for whom it is, or until when it holds */
  line: string
  note: string | null
  form: ComponentChildren
}

export const pageOnline = ({ t, lang, title, lead, page, line, note, form }: FrameProps): PageView => ({
  title,
  noindex: true,
  crumbs: [{ label: t.list.title, path: publishPath }],
  section: publishPath,
  body: (
    <>
      <Head title={title} lead={lead} />
      <Band>
        <Stack>
          <Card title={t.list.kinds[page.kind]} tone="cream">
            <p>
              <a href={pathIn(lang, onlinePath[page.kind](page))} lang={lang === 'nl' ? undefined : 'nl'}>
                {page.title}
              </a>
            </p>
            <p>{line}</p>
          </Card>
          {note !== null && <Note>{note}</Note>}
          {form}
        </Stack>
      </Band>
    </>
  ),
})
