// A page on which a handler writes something public of a dossier: the form, what came back, the rules beside it.
import type { ComponentChildren } from 'preact'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Button, Buttons, LinkButton } from '#ui/button.tsx'
import { Note } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { Bullets, Prose } from '#ui/prose.tsx'
import { say } from '#ui/words.ts'
import { messages as deskWords } from '../../desk/messages.ts'
import { deskPath, keepPath } from '../../desk/paths.ts'
import type { DoneAct } from '../../done/done.ts'
import { DoneNotice } from '../../done/done-notice.tsx'
import type { ReportRow } from '../../reports/schema.ts'

export type Shared = { form: FormState<string>; words: (key: string) => string; lang: Lang }

type WritingProps = {
  lang: Lang
  report: ReportRow
  shared: Shared
  t: {
    readonly title: string
    readonly lead: string
    readonly rules: readonly string[]
    readonly back: string
    readonly send: string
  }
  /** why what was written before came back */
  cameBack: { readonly title: string; readonly text: string } | null
  action: string
  /** the name under which a draft of it is kept */
  part: string
  /** what was typed before and not sent is in the form */
  kept: boolean
  done: DoneAct | null
  fields: readonly { readonly name: string; readonly label: string }[]
  /** the fields themselves */
  body: ComponentChildren
  aside: ComponentChildren
}

export const writingPage = (props: WritingProps): PageView => {
  const { lang, report, shared, t, cameBack, action, part, kept, done, fields, body, aside } = props
  const { form: words } = say(lang)
  const dossier = `${deskPath}/${report.id}`
  return {
    title: t.title,
    noindex: true,
    crumbs: [
      { label: deskWords[lang].queue.title, path: deskPath },
      { label: deskWords[lang].dossier.title(report.public_code), path: dossier },
    ],
    section: deskPath,
    body: (
      <>
        <Head title={t.title} lead={t.lead} />
        <Band>
          <Columns
            main={
              <>
                <DoneNotice lang={lang} done={done} at="turn" />
                {kept && <p class="meta">{words.kept}</p>}
                {cameBack !== null && (
                  <Note>
                    <p>
                      <b>{cameBack.title}</b>
                    </p>
                    <Prose text={cameBack.text} />
                  </Note>
                )}
                <Form
                  {...shared}
                  action={pathIn(lang, action)}
                  submitLabel={t.send}
                  fields={[...fields]}
                  beside={
                    <Button weight="bare" formAction={pathIn(lang, `${keepPath(report.id)}/${part}`)}>
                      {words.keep}
                    </Button>
                  }
                >
                  {body}
                </Form>
              </>
            }
            side={
              <>
                <Note>
                  <Bullets items={[...t.rules]} />
                </Note>
                {aside}
                <Buttons>
                  <LinkButton href={pathIn(lang, dossier)} weight="bare">
                    {t.back}
                  </LinkButton>
                </Buttons>
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
