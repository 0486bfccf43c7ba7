// Referring a report on: its form, and what its reporter would read.
import { pathIn } from '#kernel/language.ts'
import { Note } from '#ui/card.tsx'
import { AlsoSend, Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { Prose } from '#ui/prose.tsx'
import { mostText } from '../../reports/questions.ts'
import { hasReporter } from '../../reports/rules.ts'
import { deskPath } from '../paths.ts'
import { actPaths, Fold, foldFor, formOf, isOffered } from './act-forms.tsx'
import type { DossierProps } from './dossier-props.ts'

/** The message as it would go, in the language of its reader; or that something is missing. */
const Preview = ({ t, lang, report, referral, previews }: DossierProps) => {
  if (previews !== 'refer-on') return null
  const words = t.forms.refer
  if (referral === null) return <Note>{words.missing}</Note>
  return (
    <Note tone="pine">
      <p>
        <b>{words.shown}</b>
      </p>
      <Prose text={referral} {...(report.locale === lang ? {} : { lang: report.locale })} />
    </Note>
  )
}

export const ReferAct = (props: DossierProps) => {
  if (!isOffered(props, 'refer-on')) return null
  const { t, lang, report, previews } = props
  const shared = formOf(props, 'refer-on')
  const words = t.forms.refer
  const fold = foldFor(props, 'refer-on')
  const at = pathIn(lang, `${deskPath}/${report.id}/${actPaths['refer-on']}/voorbeeld`)
  return (
    <Fold title={words.title} {...fold} open={fold.open || previews === 'refer-on'}>
      <Preview {...props} />
      <Form
        {...shared}
        submitLabel={words.send}
        beside={hasReporter(report) && <AlsoSend to={at}>{words.preview}</AlsoSend>}
        fields={[
          { name: 'whose', label: words.whose },
          { name: 'why', label: words.why },
          { name: 'way', label: words.way },
        ]}
      >
        <HiddenValue name="seen" value={props.seen} />
        <TextField {...shared} name="whose" label={words.whose} />
        <TextArea {...shared} name="why" label={words.why} rows={3} maxLength={mostText} />
        <TextArea {...shared} name="way" label={words.way} hint={words.wayHint} rows={3} />
      </Form>
    </Fold>
  )
}
