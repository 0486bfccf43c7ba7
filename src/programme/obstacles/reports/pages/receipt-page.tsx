import { type Day, longDate, number } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Button, Buttons, LinkButton, MoreLink } from '#ui/button.tsx'
import { Card, Notice } from '#ui/card.tsx'
import { CameBack, LeavesAs } from '#ui/form/coming-back.tsx'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { CodeField } from '#ui/form/text-fields.tsx'
import { Band, Columns, Head, Wrap } from '#ui/layout.tsx'
import { CodeDisplay } from '#ui/prose.tsx'
import { Trail } from '#ui/trail.tsx'
import { Turn } from '#ui/turn.tsx'
import { bodiesPath } from '../../addresses.ts'
import type { DeskTerms } from '../../schema.ts'
import { messages as termWords } from '../../terms/messages.ts'
import type { Words } from '../messages.ts'
import { checkPath, followPath, reportPath } from '../questions.ts'
import { crumbsOf, errorWords, hubPath } from './report-parts.tsx'

/** The day of a report and its mark, as they are shown. */
export type Proof = { readonly day: string; readonly mark: string }

type ReceiptProps = {
  t: Words
  lang: Lang
  code: string
  /** the key of the form that was sent: with it this page can be made again */
  formKey: string
  dueOn: Day
  /** the whole address where it is followed, for on paper */
  followAt: string
  /** null for one that was sent before there were proofs */
  proof: Proof | null
  /** within how many working days the desk does what it promises */
  terms: DeskTerms
  /** working days that bodies have for an answer: the fewest and the most; null: nobody is asked now */
  bodyDays: readonly [least: number, most: number] | null
  form: FormState<'last'>
}

const daysOf = (
  [least, most]: readonly [least: number, most: number],
  lang: Lang,
  range: Words['receipt']['steps']['range'],
): string => (least === most ? number(least, lang) : range(number(least, lang), number(most, lang)))

const Steps = ({ t, lang, terms, bodyDays }: ReceiptProps) => {
  const { steps } = t.receipt
  const within = (days: number) => termWords[lang].promise.days(number(days, lang))
  // The same words as where it is followed.
  const { states } = t.follow
  return (
    <Card title={t.receipt.what} tone="cream">
      <Trail
        lang={lang}
        items={[
          { kind: 'done', title: states.received, text: steps.in },
          { kind: 'next', title: states.acknowledged, text: steps.first(within(terms['first-word'])) },
          { kind: 'next', title: states['context-analysis'], text: within(terms['finding-out']) },
          { kind: 'next', title: states['problem-stated'], text: steps.read },
          {
            kind: 'next',
            title: states.answered,
            ...(bodyDays && { text: steps.end(daysOf(bodyDays, lang, steps.range)) }),
          },
        ]}
      />
      <MoreLink href={pathIn(lang, bodiesPath)}>{termWords[lang].title}</MoreLink>
    </Card>
  )
}

const ProofCard = ({ t, proof }: Omit<ReceiptProps, 'proof'> & { proof: Proof }) => (
  <Card title={t.receipt.proof}>
    <p>
      {proof.day}
      <br />
      <b translate={false}>{proof.mark}</b>
    </p>
    <p class="meta">{t.receipt.proofMore}</p>
  </Card>
)

/** The code, once; asked back before it goes. */
export const ReceiptPage = (props: ReceiptProps): PageView => {
  const { t, lang, code, formKey, dueOn, followAt, form } = props
  return {
    title: t.receipt.title,
    crumbs: crumbsOf(t),
    section: hubPath,
    noindex: true,
    body: (
      <>
        <Head title={t.receipt.title} lead={t.receipt.lead} />
        <Wrap>
          <Columns
            main={
              <>
                <LeavesAs path={pathIn(lang, checkPath)} secret={formKey} />
                <CodeDisplay lang={lang} code={code} title={t.receipt.code}>
                  <form method="post" action={pathIn(lang, `${reportPath}/code`)} class="one" data-saves>
                    <HiddenValue name="key" value={formKey} />
                    <Button weight="second">{t.receipt.save}</Button>
                  </form>
                </CodeDisplay>
                <p>{t.receipt.where}</p>
                <p class="printed">{`${t.receipt.toFollow}: ${followAt}`}</p>
                <div class="unprinted">
                  <Form
                    form={form}
                    words={errorWords(t)}
                    lang={lang}
                    action={pathIn(lang, `${reportPath}/bewaard`)}
                    submitLabel={t.receipt.confirm}
                    fields={[{ name: 'last', label: t.receipt.last }]}
                  >
                    <HiddenValue name="key" value={formKey} />
                    <CodeField
                      form={form}
                      words={errorWords(t)}
                      lang={lang}
                      name="last"
                      label={t.receipt.last}
                      hint={t.receipt.lastHint}
                      letters
                      maxLength={9}
                    />
                  </Form>
                </div>
                <Turn
                  lang={lang}
                  tone="other"
                  big
                  who={t.receipt.turn}
                  line={t.receipt.turnBy(longDate(dueOn, lang))}
                />
              </>
            }
            side={
              <>
                <Steps {...props} />
                {props.proof && <ProofCard {...props} proof={props.proof} />}
              </>
            }
          />
        </Wrap>
      </>
    ),
  }
}

/** After the check, or for a form that was sent before: no code any more, and the way on. */
export const ReceiptEndPage = ({
  t,
  lang,
  already,
}: {
  t: Words
  lang: Lang
  already: boolean
}): PageView => {
  const title = already ? t.receipt.alreadyTitle : t.receipt.doneTitle
  return {
    title,
    crumbs: crumbsOf(t),
    section: hubPath,
    noindex: true,
    body: (
      <>
        <Head title={title} lead={already ? t.receipt.alreadyLead : t.receipt.doneLead} />
        <Band>
          <Buttons>
            <LinkButton href={pathIn(lang, followPath)}>{t.receipt.toFollow}</LinkButton>
            <LinkButton href={pathIn(lang, '/')} weight="second">
              {t.receipt.toHome}
            </LinkButton>
          </Buttons>
        </Band>
      </>
    ),
  }
}

/** Nothing lies here to be sent: it was sent just now, or thrown away, or too long ago, or never. */
export const GonePage = ({ t, lang }: { t: Words; lang: Lang }): PageView => ({
  title: t.gone.title,
  crumbs: crumbsOf(t),
  section: hubPath,
  noindex: true,
  body: (
    <>
      <Head title={t.gone.title} lead={t.gone.lead} />
      <Band>
        <div class="stack text">
          <CameBack>
            <Notice>
              <p>{t.gone.sent}</p>
            </Notice>
            <form method="post" action={pathIn(lang, checkPath)} class="btns act">
              <HiddenValue name="key" value="" />
              <Button>{t.gone.showCode}</Button>
            </form>
          </CameBack>
          <p class="meta">{t.gone.otherwise}</p>
          <Buttons>
            <LinkButton href={pathIn(lang, followPath)} weight="second">
              {t.receipt.toFollow}
            </LinkButton>
            <LinkButton href={pathIn(lang, reportPath)} weight="bare">
              {t.title}
            </LinkButton>
          </Buttons>
        </div>
      </Band>
    </>
  ),
})
