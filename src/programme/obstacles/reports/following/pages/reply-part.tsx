// What the reporter can say to the desk: an answer, something more, or something after the end.
import { FilesField, filesField, filesLabel, withFileWords } from '#commons/files'
import { type Day, longDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { erasedOn, heardUntil } from '../../../desk/ending/queries.ts'
import type { Words } from '../../messages.ts'
import { errorWords } from '../../pages/report-parts.tsx'
import { SignsSeen, signsTitle } from '../../pages/signs-seen.tsx'
import { followPath, mostText } from '../../questions.ts'
import { isEnded, talkStates } from '../../rules.ts'
import type { ReportRow } from '../../schema.ts'

type ReplyProps = {
  t: Words
  lang: Lang
  today: Day
  report: ReportRow
  /** goes along unseen */
  code: string
  forms: { readonly reply: FormState<string> }
}

/** Of what has ended: that it stays so, and until when there is somebody to read it. */
const EndedWords = ({ t, lang, today, report }: ReplyProps) => {
  const gone = longDate(erasedOn(report), lang)
  const until = heardUntil(report)
  if (today > until) return <p>{t.follow.tooLate(gone)}</p>
  return (
    <>
      <p>{report.state === 'closed' ? t.follow.afterClosed : t.follow.afterReferred}</p>
      <p class="meta">{t.follow.heardUntil(longDate(until, lang), gone)}</p>
    </>
  )
}

const labelOf = ({ t, report }: ReplyProps): string => {
  if (isEnded(report.state)) return t.follow.addAfter
  return report.asked_since === null ? t.follow.add : t.follow.reply
}

/** What could not be sent any more stays to be read. */
export const ReplyPart = (props: ReplyProps) => {
  const { t, lang, today, report, code, forms } = props
  if (!talkStates.includes(report.state)) return null
  const label = labelOf(props)
  const shared = { form: { ...forms.reply, id: 'antwoord' }, words: withFileWords(lang, errorWords(t)), lang }
  const ended = isEnded(report.state)
  const wrong = Object.keys(forms.reply.errors).length > 0
  if (ended && today > heardUntil(report) && !wrong)
    return (
      <Card>
        <EndedWords {...props} />
      </Card>
    )
  return (
    <div class={ended ? undefined : 'unprinted'}>
      <Card>
        {ended && <EndedWords {...props} />}
        <Form
          {...shared}
          {...signsTitle({ form: shared.form, name: 'body', lang })}
          id={shared.form.id}
          action={pathIn(lang, `${followPath}/antwoord`)}
          submitLabel={t.follow.send}
          encType="multipart/form-data"
          fields={[
            { name: 'body', label },
            { name: filesField, label: filesLabel(lang) },
          ]}
        >
          <HiddenValue name="code" value={code} />
          <HiddenValue name="formKey" value={forms.reply.key} />
          <TextArea {...shared} name="body" label={label} hint={t.follow.replyHint} maxLength={mostText} />
          <SignsSeen form={shared.form} name="body" lang={lang} />
          <FilesField {...shared} />
        </Form>
      </Card>
    </div>
  )
}
