// Taking a page off the site: what it is, what then happens, and why.
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Band, Head, Stack } from '#ui/layout.tsx'
import type { Words } from '../messages.ts'
import { ReasonForm } from '../pages/reason-form.tsx'
import { offlinePath, onlinePath, publishPath } from '../paths.ts'
import type { OnlineText } from './queries.ts'

type OfflineProps = { t: Words; lang: Lang; online: OnlineText; form: FormState<string> }

export const OfflinePage = ({ t, lang, online, form }: OfflineProps): PageView => ({
  title: t.offline.title,
  noindex: true,
  crumbs: [{ label: t.list.title, path: publishPath }],
  section: publishPath,
  body: (
    <>
      <Head title={t.offline.title} lead={t.offline.lead} />
      <Band>
        <Stack>
          <Card title={t.list.kinds[online.kind]} tone="cream">
            <p>
              <a href={pathIn(lang, onlinePath[online.kind](online))} lang={lang === 'nl' ? undefined : 'nl'}>
                {online.title}
              </a>
            </p>
            <p>{t.text.audiences[online.audience]}</p>
          </Card>
          {online.state !== 'published' && <Note>{t.offline.newer}</Note>}
          <ReasonForm
            lang={lang}
            errors={t.errors}
            form={form}
            action={offlinePath(online)}
            label={t.offline.reason}
            send={t.offline.send}
          />
        </Stack>
      </Band>
    </>
  ),
})

/** On the page itself, for who may take it off. */
export const OfflineLinks = ({ t, lang, texts }: { t: Words; lang: Lang; texts: readonly OnlineText[] }) =>
  texts.length === 0 ? null : (
    <Card title={t.offline.onPage}>
      <ul>
        {texts.map((text) => (
          <li key={text.id}>
            <a href={pathIn(lang, offlinePath(text))}>
              {texts.length === 1 ? t.offline.title : t.offline.one(text.title)}
            </a>
          </li>
        ))}
      </ul>
    </Card>
  )
