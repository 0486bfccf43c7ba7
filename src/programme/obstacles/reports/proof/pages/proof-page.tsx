import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Note, Notice } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { CodeField, TextField } from '#ui/form/text-fields.tsx'
import { Band, Head } from '#ui/layout.tsx'
import type { Words } from '../../messages.ts'
import { crumbsOf, errorWords, hubPath } from '../../pages/report-parts.tsx'
import { proofPath } from '../../questions.ts'

export type ProofProps = {
  t: Words
  lang: Lang
  form: FormState<'day' | 'mark'>
  /** null before anything was asked */
  found: 'yes' | 'no' | null
}

/** Where anybody looks whether a mark is that of a report of that day. */
export const ProofPage = ({ t, lang, form, found }: ProofProps): PageView => {
  const { proof } = t
  const shared = { form, words: errorWords(t), lang }
  return {
    title: proof.title,
    description: proof.lead,
    crumbs: crumbsOf(t),
    section: hubPath,
    body: (
      <>
        <Head title={proof.title} lead={proof.lead} />
        <Band>
          <div class="stack text">
            {found === 'yes' && <Notice>{proof.yes}</Notice>}
            {found === 'no' && (
              <div role="status">
                <Note>
                  <p>
                    <b>{proof.no}</b>
                  </p>
                  <p>{proof.noMore}</p>
                </Note>
              </div>
            )}
            <Form
              {...shared}
              action={pathIn(lang, proofPath)}
              submitLabel={proof.look}
              fields={[
                { name: 'day', label: proof.day },
                { name: 'mark', label: proof.mark },
              ]}
            >
              <TextField {...shared} name="day" label={proof.day} type="date" short />
              <CodeField {...shared} name="mark" label={proof.mark} hint={proof.markHint} letters />
            </Form>
            <p class="meta">{proof.limits}</p>
          </div>
        </Band>
      </>
    ),
  }
}
