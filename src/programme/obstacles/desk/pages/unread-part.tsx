// What the reporter wrote with the end or after it, until it is answered or noted as read: after that it stands in the talk alone.
import { plainDate } from '#kernel/dates.ts'
import { Card } from '#ui/card.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { Prose } from '#ui/prose.tsx'
import { deskPath } from '../paths.ts'
import { formOf } from './act-forms.tsx'
import type { DossierProps } from './dossier-props.ts'
import { FilesOf } from './file-parts.tsx'

/** Where it stands on the page. */
export const unreadId = 'ongelezen'

export const UnreadPart = (props: DossierProps) => {
  const { t, lang, report, talk, files, unread, may } = props
  if (unread === undefined) return null
  const said = talk.filter(({ author, position }) => author === 'reporter' && position >= unread.position)
  return (
    <Card title={t.dossier.unread} id={unreadId}>
      {said.map(({ id, body, day, position }) => (
        <div key={id}>
          <p class="meta">{plainDate(day, lang)}</p>
          <Prose text={body} {...(report.locale === lang ? {} : { lang: report.locale })} />
          <FilesOf lang={lang} at={`${deskPath}/${report.id}`} files={files} message={position} />
        </div>
      ))}
      {may['note-read'] && (
        <>
          <p class="meta unprinted">{t.dossier.unreadHint}</p>
          <Form {...formOf(props, 'note-read')} submitLabel={t.dossier.noteRead} fields={[]}>
            <HiddenValue name="seen" value={props.seen} />
          </Form>
        </>
      )}
    </Card>
  )
}
