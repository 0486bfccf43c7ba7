// A page on which a handler writes something public of a dossier: the form, what came back, the rules beside it.
import type { ComponentChildren } from 'preact'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Note } from '#ui/card.tsx'
import { Form } from '#ui/form/form.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { Bullets, Prose } from '#ui/prose.tsx'
import { messages as deskWords } from '../../desk/messages.ts'
import { deskPath } from '../../desk/paths.ts'
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
  fields: readonly { readonly name: string; readonly label: string }[]
  /** the fields themselves */
  body: ComponentChildren
  aside: ComponentChildren
}

export const writingPage = (props: WritingProps): PageView => {
  const { lang, report, shared, t, cameBack, action, fields, body, aside } = props
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
                {cameBack !== null && (
                  <Note>
                    <p>
                      <b>{cameBack.title}</b>
                    </p>
                    <Prose text={cameBack.text} />
                  </Note>
                )}
                <Form {...shared} action={pathIn(lang, action)} submitLabel={t.send} fields={[...fields]}>
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
