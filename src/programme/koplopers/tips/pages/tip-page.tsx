import { type Day, dateAndTime, dayOf, longDate, plainDate } from '#kernel/dates.ts'
import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { RadioTiles } from '#ui/form/choice-fields.tsx'
import { Form } from '#ui/form/form.tsx'
import { TextArea, TextField } from '#ui/form/text-fields.tsx'
import { Band, Columns, Head, Section } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import { Turn } from '#ui/turn.tsx'
import type { Words } from '../../messages.ts'
import { mostText } from '../input.ts'
import { mayEndAs } from '../rules.ts'
import { type TipMessageRow, type TipRow, tipOutcomes } from '../schema.ts'
import { tipTitle } from './desk-page.tsx'
import { TipTalk } from './tip-talk.tsx'

export type HistoryLine = { readonly at: Date; readonly who: string; readonly what: string }

export type TipProps = {
  t: Words
  lang: Lang
  today: Day
  tip: TipRow
  talk: readonly TipMessageRow[]
  names: ReadonlyMap<string, { readonly name: string }>
  history: readonly HistoryLine[]
  /** name of the initiative that came of it */
  ledTo: string | null
  mayAsk: boolean
  mayClose: boolean
  ask: FormState<'body'>
  close: FormState<'outcome' | 'title' | 'body'>
}

const AskPart = ({ t, lang, tip, ask }: TipProps) => {
  const shared = { form: { ...ask, id: 'vraag' }, words: (key: string) => wordFor(t.errors, key), lang }
  return (
    <Card title={t.desk.ask}>
      <Form
        {...shared}
        id="vraag"
        action={pathIn(lang, `/werk/tips/${tip.id}/vraag`)}
        submitLabel={t.desk.askSend}
        fields={[{ name: 'body', label: t.desk.askLabel }]}
      >
        <TextArea
          {...shared}
          name="body"
          label={t.desk.askLabel}
          hint={t.desk.askHint}
          rows={4}
          maxLength={mostText}
        />
      </Form>
    </Card>
  )
}

const ClosePart = ({ t, lang, tip, close }: TipProps) => {
  const shared = { form: { ...close, id: 'afronden' }, words: (key: string) => wordFor(t.errors, key), lang }
  const outcomes = tipOutcomes.filter((outcome) => mayEndAs(tip.state, outcome))
  return (
    <Card title={t.desk.close}>
      <Form
        {...shared}
        id="afronden"
        action={pathIn(lang, `/werk/tips/${tip.id}/afronding`)}
        submitLabel={t.desk.closeSend}
        fields={[
          { name: 'outcome', label: t.desk.outcomeLabel },
          { name: 'title', label: t.desk.titleLabel },
          { name: 'body', label: t.desk.answerLabel },
        ]}
      >
        <RadioTiles
          {...shared}
          name="outcome"
          label={t.desk.outcomeLabel}
          options={outcomes.map((value) => ({
            value,
            label: t.tip.outcomes[value],
            hint: t.desk.outcomeHints[value],
          }))}
        />
        <TextField {...shared} name="title" label={t.desk.titleLabel} hint={t.desk.titleHint} optional />
        <TextArea
          {...shared}
          name="body"
          label={t.desk.answerLabel}
          hint={t.desk.answerHint}
          maxLength={mostText}
        />
      </Form>
    </Card>
  )
}

const TurnPart = ({ t, lang, tip, today }: TipProps) => {
  if (tip.state === 'closed') {
    return (
      <Turn
        lang={lang}
        tone="done"
        who={t.tip.done}
        line={t.tip.closedOn(plainDate(tip.closed_on ?? today, lang))}
      />
    )
  }
  if (tip.state === 'asked-back') {
    return (
      <Turn
        lang={lang}
        tone="other"
        who={t.desk.sender}
        line={t.tip.askedOn(plainDate(tip.waiting_since, lang))}
      />
    )
  }
  const late = tip.due_on !== null && tip.due_on < today
  const line = tip.due_on === null ? '' : `${t.desk.columns.due} ${plainDate(tip.due_on, lang)}`
  return <Turn lang={lang} tone={late ? 'late' : 'you'} who={t.desk.network} line={line} />
}

const HistoryPart = ({ t, lang, history }: TipProps) => (
  <Section title={t.desk.history}>
    <DataTable
      caption={t.desk.history}
      captionHidden
      columns={[
        { label: t.desk.historyColumns.when },
        { label: t.desk.historyColumns.who },
        { label: t.desk.historyColumns.what },
      ]}
      rows={history.map((line) => [dateAndTime(line.at, lang), line.who, line.what])}
    />
  </Section>
)

/** One tip on the adviser's desk: conversation, question back, answer, history. */
export const TipPage = (props: TipProps): PageView => {
  const { t, lang, tip, talk, names, ledTo, mayAsk, mayClose } = props
  const title = tipTitle(tip.what)
  return {
    title,
    noindex: true,
    crumbs: [{ label: t.desk.title, path: '/werk/tips' }],
    section: '/werk/tips',
    contentLang: tip.locale,
    body: (
      <>
        <Head
          title={title}
          {...(tip.locale === lang ? {} : { titleLang: tip.locale })}
          kind={
            <span>{`${t.desk.tipOf(longDate(dayOf(tip.made_at), lang))}, ${t.desk.channel[tip.channel]}`}</span>
          }
        />
        <Band>
          <Columns
            main={
              <>
                <TipTalk t={t} lang={lang} tip={tip} talk={talk} reader="network" names={names} />
                {mayAsk && <AskPart {...props} />}
                {mayClose && <ClosePart {...props} />}
              </>
            }
            side={
              <>
                <Card tone="cream">
                  <TurnPart {...props} />
                  {tip.outcome !== null && (
                    <p>
                      <b>{t.tip.outcomes[tip.outcome]}</b>
                    </p>
                  )}
                  {ledTo !== null && (
                    <p>
                      {`${t.desk.ledTo}: `}
                      <a href={pathIn(lang, '/werk/initiatieven')}>{ledTo}</a>
                    </p>
                  )}
                </Card>
                <Note>{tip.email === null ? t.desk.mailUnknown : t.desk.mailKnown}</Note>
              </>
            }
          />
          <HistoryPart {...props} />
        </Band>
      </>
    ),
  }
}
