// What comes next, high on the page: in words, with the way to its form, and why other acts are not there yet.
import { longDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { messages as publishingMessages } from '../../publishing/messages.ts'
import { proposePath } from '../../publishing/paths.ts'
import { actOfStep, type NextStep } from '../next-step.ts'
import { deskPath, forReporter, forWord } from '../paths.ts'
import { actPaths, foldOf, isOffered } from './act-forms.tsx'
import type { DossierForm, DossierProps } from './dossier-props.ts'

type Way = { readonly href: string; readonly label: string }

const titleOf = ({ t }: DossierProps, act: DossierForm): string => {
  const { forms } = t
  if (act === 'note-analysis') return forms.analysis.title
  if (act === 'refer-on') return forms.refer.title
  if (act === 'note-read') return t.dossier.noteRead
  return act === 'say' || act === 'assign' || act === 'see-contact' ? t.next.write : forms[act].title
}

/** A word that comes next is for the reporter: the form says so beforehand, and so does its button. */
const toReporter = `?${forWord}=${forReporter}#${actPaths.say}`

const toAct = (props: DossierProps, act: DossierForm): Way[] =>
  isOffered(props, act)
    ? [{ href: act === 'say' ? toReporter : `#${foldOf(act)}`, label: titleOf(props, act) }]
    : []

const toBodies = ({ lang, report, ministries }: DossierProps): Way[] =>
  ministries.mayAsk
    ? [
        {
          href: pathIn(lang, `${deskPath}/${report.id}/document`),
          label: ministries.hasDraft ? ministries.t.ministries.draft : ministries.t.ministries.ask,
        },
      ]
    : []

/** To the public text, for who may write it. */
const toPublic = ({ lang, report, publication, mayWritePublic }: DossierProps): Way[] => {
  const words = publishingMessages[lang].dossier
  if (!mayWritePublic || (publication && publication.state !== 'sent-back')) return []
  const href = pathIn(lang, proposePath(report.id))
  return [{ href, label: publication ? words.again : words.write }]
}

/** The ways to what is asked now. */
const waysOf = (props: DossierProps, step: NextStep): Way[] => {
  const act = actOfStep[step]
  if (step === 'table') return [{ href: '#tafels', label: props.agenda.t.part.title }]
  if (act === null) return [{ href: '#ministeries', label: props.ministries.t.ministries.title }]
  return [
    ...(step === 'ask-or-answer' ? toBodies(props) : []),
    ...(step === 'answered' ? toPublic(props) : []),
    ...toAct(props, act),
  ]
}

const acts = ['ask', 'note-analysis', 'state-problem', 'answer', 'close', 'refer-on'] as const

/** What the step is; a text that came back goes before rounding off. */
const lineOf = ({ t, publication, answer }: DossierProps, step: NextStep): string => {
  if (step === 'answered' && publication?.state === 'sent-back') return t.next.textBack
  if (step === 'answered' && answer?.state === 'sent-back') return t.next.answerBack
  return t.next.steps[step]
}

/** What is to be done now, and by when; for who may do nothing here, nothing. */
export const NextPart = (props: DossierProps) => {
  const { t, lang, report, step, may, refusals } = props
  if (step === null || !(may.say || acts.some((act) => may[act]))) return null
  const ways = waysOf(props, step)
  const others = acts
    .flatMap((act) => toAct(props, act))
    .filter(({ href }) => !ways.some((way) => way.href === href))
  const notYet = [
    ...new Set([refusals.answer, refusals.close, may['refer-on'] ? refusals['refer-on'] : null]),
  ].flatMap((why) => why ?? [])
  const due = report.waiting_on === 'desk' ? report.due_on : null
  return (
    <Card title={t.dossier.next} tone="cream" id="volgende">
      <p>
        {lineOf(props, step)} {due !== null && t.next.due(longDate(due, lang))}
      </p>
      {ways.length + others.length > 0 && (
        <Buttons>
          {ways.map(({ href, label }, at) => (
            <LinkButton key={href} href={href} weight={at === 0 ? 'first' : 'second'}>
              {label}
            </LinkButton>
          ))}
          {others.map(({ href, label }) => (
            <LinkButton key={href} href={href} weight="bare">
              {label}
            </LinkButton>
          ))}
        </Buttons>
      )}
      {notYet.map((why) => (
        <p key={why} class="meta">
          {t.next.notYet[why]}
        </p>
      ))}
    </Card>
  )
}
