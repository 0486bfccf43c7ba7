import type { Lang } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { MailRow } from '#platform/schema.ts'
import { Card, EmptyState } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Band, Head, Stack } from '#ui/layout.tsx'
import { TimeOf } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'

type Kept = Pick<MailRow, 'id' | 'recipient' | 'at' | 'subject' | 'body_text' | 'locale'>

/** A text with its addresses as links: the only place where a mail is read in the browser. */
const withLinks = (text: string) =>
  text.split(/(https?:\/\/\S+)/).map((part, at) =>
    at % 2 === 1 ? (
      <a key={part} href={part}>
        {part}
      </a>
    ) : (
      part
    ),
  )

/** Mail that was kept because no mail server is set; never on a live site. */
export const PostPage = ({ t, lang, mails }: { t: Words; lang: Lang; mails: readonly Kept[] }): PageView => ({
  title: t.post.title,
  noindex: true,
  crumbs: [],
  body: (
    <>
      <Head title={t.post.title} lead={t.post.lead} />
      <Band>
        {mails.length === 0 && (
          <EmptyState title={t.post.none}>
            <p>{t.post.noneMore}</p>
          </EmptyState>
        )}
        <Stack>
          {mails.map((mail) => (
            <Card key={mail.id} title={mail.subject ?? ''}>
              <Facts
                facts={[
                  { label: t.post.to, value: mail.recipient },
                  { label: t.post.at, value: <TimeOf lang={lang} moment={mail.at} /> },
                ]}
              />
              <p class="letter" lang={mail.locale}>
                {withLinks(mail.body_text ?? '')}
              </p>
            </Card>
          ))}
        </Stack>
      </Band>
    </>
  ),
})
