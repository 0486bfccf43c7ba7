// On the page of a report: with which others it is handled, and the forms for that.
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import { Card } from '#ui/card.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextField } from '#ui/form/text-fields.tsx'
import { Fold } from '../../desk/pages/act-forms.tsx'
import { deskPath } from '../../desk/paths.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { messages } from '../messages.ts'
import { mergePath, unmergePath } from '../paths.ts'
import type { Says } from '../queries.ts'
import type { MergePartProps, Named } from './merge-props.ts'

const Name = ({ lang, of: { id, public_code, mayRead } }: { lang: Lang; of: Named }) =>
  mayRead ? <a href={pathIn(lang, `${deskPath}/${id}`)}>{public_code}</a> : <b>{public_code}</b>

type NamesProps = {
  lang: Lang
  title: string
  of: readonly (Named & { readonly says?: Says | null })[]
}

const Names = ({ lang, title, of }: NamesProps) =>
  of.length === 0 ? null : (
    <>
      <p>{title}</p>
      <ul>
        {of.map((one) => (
          <li key={one.id}>
            <Name lang={lang} of={one} />
            {one.says != null && <span class="meta"> {messages[lang].says[one.says]}</span>}
          </li>
        ))}
      </ul>
    </>
  )

const wordsOf =
  ({ lang, deskErrors }: MergePartProps) =>
  (key: string) =>
    wordFor({ ...deskErrors, ...messages[lang].errors }, key)

const isWrong = ({ form }: MergePartProps): boolean => Object.keys(form.errors).length > 0

const MergeAct = (props: MergePartProps) => {
  const { lang, report, form, choices } = props
  const t = messages[lang]
  const shared = { form: { ...form, id: 'samenvoegen' }, words: wordsOf(props), lang }
  return (
    <Fold title={t.merge} of="samenvoegen" open={isWrong(props)}>
      <p class="meta">{t.mergeHint}</p>
      {hasReporter(report) && <p class="meta">{t.hears}</p>}
      <Form
        {...shared}
        id="samenvoegen"
        action={pathIn(lang, mergePath(report.id))}
        submitLabel={t.send}
        fields={[
          { name: 'into', label: t.into },
          { name: 'reason', label: t.reason },
        ]}
      >
        <HiddenValue name="seen" value={props.seen} />
        <TextField {...shared} name="into" label={t.into} hint={t.intoHint} suggestions={choices} />
        <TextField {...shared} name="reason" label={t.reason} />
      </Form>
    </Fold>
  )
}

const UnmergeAct = (props: MergePartProps) => {
  const { lang, report, form } = props
  const t = messages[lang]
  const shared = { form: { ...form, id: 'uit-elkaar' }, words: wordsOf(props), lang }
  return (
    <Fold title={t.unmerge} of="uit-elkaar" open={isWrong(props)}>
      <p class="meta">{t.unmergeHint}</p>
      {hasReporter(report) && <p class="meta">{t.hears}</p>}
      <Form
        {...shared}
        id="uit-elkaar"
        action={pathIn(lang, unmergePath(report.id))}
        submitLabel={t.unmergeSend}
        fields={[{ name: 'reason', label: t.unmergeReason }]}
      >
        <TextField {...shared} name="reason" label={t.unmergeReason} />
      </Form>
    </Fold>
  )
}

const isMerged = ({ state }: Pick<ReportRow, 'state'>): boolean => state === 'merged'

export const MergePart = (props: MergePartProps) => {
  const { lang, report, into, holds, mayMerge, mayUnmerge } = props
  if (into === null && holds.length === 0 && !mayMerge) return null
  const t = messages[lang]
  // Others may have come in while somebody wrote: what they typed stays.
  const showsMerge = mayMerge && (isWrong(props) || !holds.some(isMerged))
  const isAlone = into === null && holds.length === 0
  return (
    <div class={isAlone ? 'unprinted' : undefined}>
      <Card title={t.title} id="samen">
        <Names
          lang={lang}
          title={isMerged(report) ? t.mergedWith : t.answeredWith}
          of={into === null ? [] : [into]}
        />
        <Names lang={lang} title={t.holds} of={holds.filter(isMerged)} />
        <Names lang={lang} title={t.held} of={holds.filter((one) => !isMerged(one))} />
        {showsMerge && <MergeAct {...props} />}
        {mayUnmerge && <UnmergeAct {...props} />}
      </Card>
    </div>
  )
}

/** Who else reads the problem and the answer that are written here. */
export const SharedNote = ({ lang, holds }: Pick<MergePartProps, 'lang' | 'holds'>) => {
  const codes = holds.filter(isMerged).map(({ public_code }) => public_code)
  return codes.length === 0 ? null : <p class="meta">{messages[lang].shared(codes.join(', '))}</p>
}
