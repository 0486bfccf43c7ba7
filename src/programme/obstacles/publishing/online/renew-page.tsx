// Renewing an answer that no dossier stands behind: what it is, who confirmed it, and until when it holds.
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Form } from '#ui/form/form.tsx'
import { Section } from '#ui/layout.tsx'
import type { Speech } from '../../about/speech.ts'
import { messages as publicWords } from '../../answers/messages.ts'
import { WholeAnswer } from '../../answers/pages/answer-page.tsx'
import type { AnswerDetail } from '../../answers/queries.ts'
import { messages as answerWords } from '../../own-answers/messages.ts'
import { ConfirmedFields } from '../../own-answers/pages/confirmed-fields.tsx'
import type { Words } from '../messages.ts'
import { renewPath } from '../paths.ts'
import type { LonePage } from './alone-queries.ts'
import { pageOnline } from './page-frame.tsx'

type RenewProps = {
  t: Words
  speech: Speech
  page: LonePage
  /** until when it holds, or held */
  until: string
  /** what it says, and said on its last day */
  detail: AnswerDetail
  form: FormState<string>
}

export const RenewPage = ({ t, speech, page, until, detail, form }: RenewProps): PageView => {
  const { lang } = speech
  const { fields, errors } = answerWords[lang]
  const shared = { form, words: (key: string) => wordFor(errors, key), lang }
  const lastDay = detail.card.valid_until
  const today = lastDay !== null && lastDay < speech.today ? lastDay : speech.today
  const names = ['confirmed_by', 'confirmed_role', 'confirmed_on', 'valid_until'] as const
  return pageOnline({
    t,
    lang,
    title: t.renew.title,
    lead: t.renew.lead,
    page,
    line: until,
    note: page.imported ? t.renew.imported : null,
    form: (
      <>
        <Section title={t.renew.words}>
          <WholeAnswer speech={{ ...speech, today, t: publicWords[lang] }} detail={detail} />
        </Section>
        <Form
          {...shared}
          action={pathIn(lang, renewPath(page))}
          submitLabel={t.renew.send}
          fields={names.map((name) => ({ name, label: fields[name] }))}
        >
          <ConfirmedFields speech={speech} shared={shared} />
        </Form>
      </>
    ),
  })
}
