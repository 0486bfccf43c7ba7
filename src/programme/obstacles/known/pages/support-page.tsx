import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card, Notice } from '#ui/card.tsx'
import { SelectField } from '#ui/form/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Bullets, Foreign, Linked } from '#ui/prose.tsx'
import { hubPath, obstaclePath, obstaclesPath } from '../../addresses.ts'
import { SignsSeen, signsTitle } from '../../reports/pages/signs-seen.tsx'
import { reportPath } from '../../reports/questions.ts'
import { mostCost } from '../support/input.ts'
import type { ObstacleSpeech } from './props.ts'

type SupportProps = {
  speech: ObstacleSpeech
  slug: string
  title: string
  titleLang: Lang
  form: FormState<'region' | 'partyKind' | 'cost'>
  /** it was just sent */
  done: boolean
  /** this browser counted already */
  before: boolean
  /** where the report goes on that is being written in this browser */
  goesOn: string | null
}

const optionsOf = (names: Iterable<readonly [string, string]>) =>
  [...names].map(([value, label]) => ({ value, label }))

const SupportForm = ({ speech, slug, form }: SupportProps) => {
  const { t, lang, words } = speech
  const { support } = t
  const shared = { form, words: (key: string) => wordFor(t.errors, key), lang }
  const kinds = [...words.partyKinds].map(([code, { name }]) => [code, name] as const)
  return (
    <Form
      {...shared}
      {...signsTitle({ form, name: 'cost', lang })}
      action={pathIn(lang, `${obstaclePath({ slug })}/ook`)}
      submitLabel={support.send}
      fields={[
        { name: 'region', label: support.region },
        { name: 'partyKind', label: support.kind },
        { name: 'cost', label: support.cost },
      ]}
    >
      <SelectField
        {...shared}
        name="region"
        label={support.region}
        options={optionsOf(words.regions)}
        optional
      />
      <SelectField {...shared} name="partyKind" label={support.kind} options={optionsOf(kinds)} optional />
      <TextArea
        {...shared}
        name="cost"
        label={support.cost}
        hint={support.costHint}
        maxLength={mostCost}
        rows={4}
        optional
      />
      <SignsSeen form={form} name="cost" lang={lang} />
    </Form>
  )
}

/** That it counts, and the way on: back, or to the report that led here. */
const Thanks = ({ speech: { t, lang }, slug, before, goesOn }: SupportProps) => (
  <>
    <Notice>
      <p>{before ? t.support.countsAlready : t.support.thanksText}</p>
    </Notice>
    <p>
      <Linked text={t.support.hearMore(`${obstaclePath({ slug })}#volgen`)} lang={lang} />
    </p>
    {goesOn !== null && <p>{t.support.draft}</p>}
    <Buttons>
      <LinkButton href={pathIn(lang, obstaclePath({ slug }))} weight={goesOn === null ? 'first' : 'second'}>
        {t.support.back}
      </LinkButton>
      {goesOn !== null && (
        <LinkButton href={pathIn(lang, goesOn)} weight="second">
          {t.support.goOn}
        </LinkButton>
      )}
      {goesOn !== null && (
        <LinkButton href={pathIn(lang, `${reportPath}/weg`)} weight="bare">
          {t.support.drop}
        </LinkButton>
      )}
    </Buttons>
  </>
)

/** Says that one is stuck on the same: two questions that may stay empty, one button, no name (3.2). */
export const SupportPage = (props: SupportProps): PageView => {
  const { speech, title, titleLang, done } = props
  const { t, a, lang } = speech
  return {
    title: t.support.title,
    noindex: true,
    crumbs: [
      { label: a.section, path: hubPath },
      { label: t.many, path: obstaclesPath },
      { label: title, path: obstaclePath(props), lang: titleLang },
    ],
    section: hubPath,
    body: (
      <>
        <Head
          title={done ? t.support.thanks : t.support.title}
          lead={
            <Foreign lang={titleLang} within={lang}>
              {title}
            </Foreign>
          }
        />
        <Band>
          <div class="stack text">
            {done ? (
              <Thanks {...props} />
            ) : (
              <>
                <Card tone="cream" title={t.support.whoSees}>
                  <Bullets items={t.support.promises} />
                </Card>
                <SupportForm {...props} />
              </>
            )}
          </div>
        </Band>
      </>
    ),
  }
}
