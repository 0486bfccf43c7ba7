// "Weet je het zeker?": what will happen, said before it does.
import type { ComponentChildren } from 'preact'
import type { Values } from '#kernel/form-parts.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Button, LinkButton, PostButton } from '#ui/button.tsx'
import { HiddenValue } from '#ui/form/form.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'
import { followPath, pathOf, type Question, reportPath } from '../questions.ts'
import { crumbsOf, hubPath } from './report-parts.tsx'

type Shared = { t: Words; lang: Lang }

type SureProps = Shared & {
  words: { readonly title: string; readonly lead: string; readonly what: readonly string[] }
  children: ComponentChildren
}

const SurePage = ({ t, words, children }: SureProps): PageView => ({
  title: words.title,
  crumbs: crumbsOf(t),
  section: hubPath,
  noindex: true,
  body: (
    <>
      <Head title={words.title} lead={words.lead} />
      <Band>
        <div class="stack text">
          <Bullets items={words.what} />
          {children}
        </div>
      </Band>
    </>
  ),
})

/** Before what was filled in is thrown away; `question` is where the writer was. */
export const SureDropPage = ({ t, lang, question }: Shared & { question: Question }): PageView =>
  SurePage({
    t,
    lang,
    words: t.sureDrop,
    children: (
      <form method="post" action={pathIn(lang, `${reportPath}/weg`)} class="btns act">
        <Button>{t.sureDrop.yes}</Button>
        <LinkButton href={pathIn(lang, pathOf(question))} weight="second">
          {t.sureDrop.no}
        </LinkButton>
      </form>
    ),
  })

type SureWithdrawProps = Shared & {
  /** goes along unseen */
  code: string
  /** all that stood on the page of the report, for who goes back to it */
  sent: Values
}

/** Before a report is taken back. */
export const SureWithdrawPage = ({ t, lang, code, sent }: SureWithdrawProps): PageView =>
  SurePage({
    t,
    lang,
    words: t.sureWithdraw,
    children: (
      <div class="btns act">
        <form method="post" action={pathIn(lang, `${followPath}/intrekken`)} class="one">
          <HiddenValue name="code" value={code} />
          <Button>{t.sureWithdraw.yes}</Button>
        </form>
        <PostButton action={pathIn(lang, followPath)} values={sent} weight="second">
          {t.sureWithdraw.no}
        </PostButton>
      </div>
    ),
  })
