// "Alles wissen?": what goes and what stays, said before it is done; and the page after it.
import type { Values } from '#kernel/form-parts.ts'
import { freshForm } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Button, Buttons, LinkButton, PostButton } from '#ui/button.tsx'
import { CheckboxField } from '#ui/form/choice-fields.tsx'
import { HiddenValue } from '#ui/form/form.tsx'
import { Band, Head, Section } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { messages as reportWords } from '../../messages.ts'
import { crumbsOf, errorWords, hubPath } from '../../pages/report-parts.tsx'
import { erasePath, followPath } from '../../questions.ts'
import { messages } from '../messages.ts'

type SureProps = {
  lang: Lang
  /** goes along unseen */
  code: string
  /** all that stood on the page of the report, for who goes back to it */
  sent: Values
  /** a text that was made of it is online */
  online: boolean
}

const eraseForm = 'wissen'

const Choice = ({ lang, code, sent, online }: SureProps) => {
  const t = messages[lang].sure
  const shared = { form: freshForm<'offline'>(''), words: errorWords(reportWords[lang]), lang }
  return (
    <>
      <form method="post" action={pathIn(lang, erasePath)} id={eraseForm} class="one">
        <HiddenValue name="code" value={code} />
        {online && <p>{t.online}</p>}
        {online && <CheckboxField {...shared} name="offline" label={t.offline} optional />}
      </form>
      <div class="btns act">
        <Button form={eraseForm}>{t.yes}</Button>
        <PostButton action={pathIn(lang, followPath)} values={sent} weight="second">
          {t.no}
        </PostButton>
      </div>
    </>
  )
}

const pageOf = (lang: Lang, title: string, body: PageView['body']): PageView => ({
  title,
  crumbs: crumbsOf(reportWords[lang]),
  section: hubPath,
  noindex: true,
  body,
})

/** Asks whether all of it may go. */
export const SureErasePage = (props: SureProps): PageView => {
  const t = messages[props.lang].sure
  return pageOf(
    props.lang,
    t.title,
    <>
      <Head title={t.title} lead={t.lead} />
      <Band>
        <div class="stack text">
          <Section title={t.goes}>
            <Bullets items={t.what} />
            <p>{t.hear}</p>
          </Section>
          <Section title={t.stays}>
            <Bullets items={t.left} />
          </Section>
          <Choice {...props} />
        </div>
      </Band>
    </>,
  )
}

/** The same for whoever comes here, so that it tells nothing of a code that is not theirs. */
export const ErasedPage = ({ lang }: { lang: Lang }): PageView => {
  const t = messages[lang].done
  return pageOf(
    lang,
    t.title,
    <>
      <Head title={t.title} lead={t.lead} />
      <Band>
        <div class="stack text">
          <p>{t.more}</p>
          <Buttons>
            <LinkButton href={pathIn(lang, hubPath)} weight="second">
              {t.onward}
            </LinkButton>
          </Buttons>
        </div>
      </Band>
    </>,
  )
}
