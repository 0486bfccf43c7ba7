import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Notice } from '#ui/card.tsx'
import { CameBack } from '#ui/form/coming-back.tsx'
import { Form } from '#ui/form/form.tsx'
import { CodeField } from '#ui/form/text-fields.tsx'
import { Band, Head } from '#ui/layout.tsx'
import type { Words } from '../messages.ts'
import { followPath, proofPath, reportPath } from '../questions.ts'
import { crumbsOf, errorWords, hubPath } from './report-parts.tsx'

/** Where to type the code. */
export const FollowStartPage = ({
  t,
  lang,
  form,
}: {
  t: Words
  lang: Lang
  form: FormState<'code'>
}): PageView => ({
  title: t.follow.title,
  description: t.follow.lead,
  crumbs: crumbsOf(t),
  section: hubPath,
  body: (
    <>
      <Head title={t.follow.title} lead={t.follow.lead} />
      <Band>
        <div class="text">
          <CameBack>
            <Notice>{t.follow.cameBack}</Notice>
          </CameBack>
          <Form
            form={form}
            words={errorWords(t)}
            lang={lang}
            action={pathIn(lang, followPath)}
            submitLabel={t.follow.open}
            fields={[{ name: 'code', label: t.follow.code }]}
          >
            <CodeField
              form={form}
              words={errorWords(t)}
              lang={lang}
              name="code"
              label={t.follow.code}
              hint={t.follow.codeHint}
              letters
            />
          </Form>
          <p class="meta">{t.follow.lost}</p>
          <Buttons>
            <LinkButton href={pathIn(lang, reportPath)} weight="bare">
              {t.title}
            </LinkButton>
            <LinkButton href={pathIn(lang, proofPath)} weight="bare">
              {t.proof.title}
            </LinkButton>
          </Buttons>
        </div>
      </Band>
    </>
  ),
})
