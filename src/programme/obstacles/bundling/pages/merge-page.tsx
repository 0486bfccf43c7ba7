import { number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card } from '#ui/card.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Grid, Head, Section } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { obstaclePath } from '../../addresses.ts'
import { mostReason } from '../input.ts'
import { bundlePath, choosePath } from '../paths.ts'
import type { Known, Part } from '../queries.ts'
import { belowKnelpunt } from './below.ts'
import type { BenchSpeech } from './props.ts'

type MergeProps = {
  speech: BenchSpeech
  known: Known
  /** null when it is not online any more */
  into: Known | null
  into_slug: string
  parts: readonly Part[]
  /** how many of each exactly, with what went into them */
  supporters: { readonly from: number; readonly into: number }
  dossiers: number
  seen: string
  form: FormState<string>
}

const effectsOf = ({ speech: { t, lang }, known, parts, supporters, dossiers }: MergeProps, into: Known) => {
  const { merge } = t
  const { from, into: there } = supporters
  return [
    merge.address(known.title, into.title),
    merge.lists(known.title),
    merge.named(into.title),
    merge.counted(number(from, lang), number(there, lang), number(from + there, lang)),
    ...(dossiers === 0 ? [] : [merge.reporters(number(dossiers, lang))]),
    ...(parts.length === 0 ? [] : [merge.along(parts.map(({ title }) => `‘${title}’`).join(', '))]),
    merge.back,
  ]
}

const Named = ({ speech: { lang }, label, of }: { speech: BenchSpeech; label: string; of: Known }) => (
  <Card title={label}>
    <p>
      <a href={pathIn(lang, obstaclePath(of))} lang={of.locale === lang ? undefined : of.locale}>
        {of.title}
      </a>
    </p>
  </Card>
)

const Asked = (props: MergeProps) => {
  const { speech, known, into_slug, seen, form } = props
  const { t, lang } = speech
  const shared = { form, words: (key: string) => wordFor(t.errors, key), lang }
  return (
    <Form
      {...shared}
      action={pathIn(lang, bundlePath(known.slug, into_slug))}
      submitLabel={t.merge.send}
      fields={[{ name: 'reason', label: t.merge.reason }]}
    >
      <HiddenValue name="seen" value={seen} />
      <TextArea
        {...shared}
        name="reason"
        label={t.merge.reason}
        hint={t.merge.reasonHint}
        rows={3}
        maxLength={mostReason}
      />
    </Form>
  )
}

/** Exactly what will happen, before it does, and the one form to do it. */
export const MergePage = (props: MergeProps): PageView => {
  const { speech, known, into } = props
  const { t, lang } = speech
  return {
    title: t.merge.title,
    ...belowKnelpunt(speech, known),
    body: (
      <>
        <Head title={t.merge.title} lead={t.merge.lead} />
        <Band>
          <div class="stack text">
            {into !== null && (
              <>
                <Grid two>
                  <Named speech={speech} label={t.merge.goes} of={known} />
                  <Named speech={speech} label={t.merge.into} of={into} />
                </Grid>
                <Section title={t.merge.willHappen}>
                  <Bullets items={effectsOf(props, into)} />
                </Section>
              </>
            )}
            <Asked {...props} />
            <p>
              <a href={pathIn(lang, choosePath(known.slug))}>{t.merge.other}</a>
              {into !== null && (
                <>
                  {' · '}
                  <a href={pathIn(lang, bundlePath(into.slug, known.slug))}>{t.merge.swap}</a>
                </>
              )}
            </p>
          </div>
        </Band>
      </>
    ),
  }
}
