// Taking a page off the site: what it is, what then happens, and why.
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card } from '#ui/card.tsx'
import type { Words } from '../messages.ts'
import { ReasonForm } from '../pages/reason-form.tsx'
import { lonePath, offlinePath, renewPath } from '../paths.ts'
import type { LonePage } from './alone-queries.ts'
import { pageOnline } from './page-frame.tsx'
import type { OnlineText } from './queries.ts'

type OfflineProps = {
  t: Words
  lang: Lang
  page: Pick<LonePage, 'kind' | 'slug' | 'title' | 'audience'>
  /** what then happens, and what does not */
  lead: string
  note: string | null
  action: string
  form: FormState<string>
}

export const OfflinePage = ({ t, lang, page, lead, note, action, form }: OfflineProps): PageView =>
  pageOnline({
    t,
    lang,
    title: t.offline.title,
    lead,
    page,
    line: t.text.audiences[page.audience],
    note,
    form: (
      <ReasonForm
        lang={lang}
        errors={t.errors}
        form={form}
        action={action}
        label={t.offline.reason}
        send={t.offline.send}
      />
    ),
  })

type LinksProps = {
  t: Words
  lang: Lang
  texts: readonly OnlineText[]
  alone: readonly LonePage[]
}

/** On the page itself, for who may take it off. */
export const OfflineLinks = ({ t, lang, texts, alone }: LinksProps) => {
  const links = [
    ...texts.map((text) => ({ title: text.title, to: offlinePath(text) })),
    ...alone.map((page) => ({ title: page.title, to: lonePath(page) })),
  ]
  const renewals = alone.filter(({ renewable }) => renewable).map((page) => renewPath(page))
  return links.length === 0 ? null : (
    <Card title={t.offline.onPage}>
      <ul>
        {links.map(({ title, to }) => (
          <li key={to}>
            <a href={pathIn(lang, to)}>{links.length === 1 ? t.offline.title : t.offline.one(title)}</a>
          </li>
        ))}
        {renewals.map((to) => (
          <li key={to}>
            <a href={pathIn(lang, to)}>{t.renew.title}</a>
          </li>
        ))}
      </ul>
    </Card>
  )
}
