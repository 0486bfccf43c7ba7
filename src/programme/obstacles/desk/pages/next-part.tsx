// What comes next, high on the page: in words, with the way to its form, and why other acts are not there yet.
import { longDate, plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton, PostButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { writeAnswerPath } from '../../own-answers/paths.ts'
import { messages as publishingMessages } from '../../publishing/messages.ts'
import { proposePath } from '../../publishing/paths.ts'
import { isEnded } from '../../reports/rules.ts'
import { isOpen } from '../../tracks/rules.ts'
import { askedOn, willBeAsked } from '../ending/queries.ts'
import type { Move } from '../move/moves.ts'
import { actOfStep, type NextStep } from '../move/next-step.ts'
import { deskPath, forBodies, forReporter, forWord } from '../paths.ts'
import { actPaths, foldOf, isOffered } from './act-forms.tsx'
import type { DossierForm, DossierProps } from './dossier-props.ts'
import { unreadId } from './unread-part.tsx'

type Way = { readonly href: string; readonly label: string }

const titleOf = ({ t }: DossierProps, act: DossierForm): string => {
  const { forms } = t
  if (act === 'note-analysis') return forms.analysis.title
  if (act === 'refer-on') return forms.refer.title
  if (act === 'note-read') return t.dossier.noteRead
  if (act === 'assign') return t.dossier.assign
  return act === 'say' || act === 'see-contact' ? t.next.write : forms[act].title
}

/** A word that comes next is for somebody: the form says so beforehand, and so does its button. */
const wordTo = (reader: string): string => `?${forWord}=${reader}#${actPaths.say}`

/** Where a form of one button on the page is. */
const placeOf = (act: DossierForm): string => {
  if (act === 'say') return wordTo(forReporter)
  return act === 'note-read' ? `#${unreadId}` : `#${foldOf(act)}`
}

const toAct = (props: DossierProps, act: DossierForm): Way[] =>
  isOffered(props, act) ? [{ href: placeOf(act), label: titleOf(props, act) }] : []

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

/** To the "Mag dit?"-answer, for who may write it. */
const toOwnAnswer = ({ t, lang, report, mayWriteAnswer }: DossierProps): Way[] =>
  mayWriteAnswer ? [{ href: pathIn(lang, writeAnswerPath(report.id)), label: t.next.toAnswer }] : []

/** To ministries that are late, and to what they were asked. */
const toAskedBodies = (props: DossierProps): Way[] => {
  const { t, may, term, ministries } = props
  const all = { href: '#ministeries', label: ministries.t.ministries.title }
  const mayWrite = may.say && term.late && ministries.lines.some(({ track }) => isOpen(track))
  return mayWrite ? [{ href: wordTo(forBodies), label: t.next.remind }, all] : [all]
}

/** To what experts were asked and advised. */
const toExperts = ({ consulting }: DossierProps): Way[] => [
  { href: '#deskundigen', label: consulting.t.part.title },
]

/** The ways to steps that are done elsewhere on the page, or on a page of their own. */
const elsewhere: Partial<Record<NextStep, (props: DossierProps) => Way[]>> = {
  question: toAskedBodies,
  bodies: toAskedBodies,
  expert: toExperts,
  advice: toExperts,
  'no-advice': toExperts,
  'obstacle-back': toPublic,
  'answer-back': toOwnAnswer,
  'answer-over': toOwnAnswer,
  'held-disputed': (props) => [{ href: '#samen', label: props.t.next.toHeld }],
  unread: (props) => toAct(props, 'say'),
  merged: (props) => [{ href: '#samen', label: props.t.next.toHeld }],
  reporter: (props) => toAct(props, 'drop-question'),
  asked: (props) => toAct(props, 'drop-question'),
  react: (props) => [...toBodies(props), ...toAct(props, 'answer')],
}
const atTable: readonly (NextStep | null)[] = ['table', 'ask-table', 'tell-table']

/** The ways to what is asked now. */
const waysOf = (props: DossierProps, { step }: Move): Way[] => {
  if (step === null) return []
  const act = actOfStep[step]
  return [
    ...(atTable.includes(step) ? [{ href: '#tafels', label: props.agenda.t.part.title }] : []),
    ...(step === 'ask-or-answer' ? toBodies(props) : []),
    ...(step === 'answered' ? toPublic(props) : []),
    ...(act === null ? [] : toAct(props, act)),
    ...(elsewhere[step]?.(props) ?? []),
  ]
}

const acts = ['ask', 'note-analysis', 'state-problem', 'answer', 'close', 'refer-on'] as const

/** When the reporter is asked whether it is solved, once that is known. */
const askedLater = ({ t, lang, report, outcomes: [newest] }: DossierProps): string[] =>
  newest !== undefined && willBeAsked(report, newest)
    ? [t.next.askedLater(plainDate(askedOn(newest.day), lang))]
    : []

/** The ministries that are late, with how much. */
const lateBodies = ({ ministries }: DossierProps): string =>
  ministries.lines
    .filter(({ term }) => term.late)
    .map(({ body, term }) => `${body}: ${term.words}`)
    .join(', ')

/** What the step is, with who and until when. */
const lineOf = (props: DossierProps, { party, step, since, due }: Move): string => {
  const { t, lang, term, moveNames } = props
  const { steps, named } = t.next
  const by = due === null ? null : plainDate(due, lang)
  switch (step) {
    case null:
      return ''
    case 'bodies':
      return term.late && party === 'body'
        ? named.bodiesLate(lateBodies(props))
        : named.bodies(moveNames.bodies, by)
    case 'react':
      return by === null ? steps.react : `${steps.react} ${named.reactBy(by)}`
    case 'solved':
      return named.solved(plainDate(since, lang), by ?? '')
    case 'solved-closed':
      return named.solvedClosed(plainDate(since, lang), by ?? '')
    case 'asked':
      return named.asked(plainDate(since, lang))
    case 'ask-table':
      return named.askTable(moveNames.tablesSaid)
    case 'tell-table':
      return named.tellTable(moveNames.tablesSaid)
    case 'answered':
      return [steps.answered, ...askedLater(props)].join(' ')
    default:
      return steps[step]
  }
}

/** An answer for everybody that came of what is not solved after all is still to be read. */
const AnswerOnline = ({ t, report, answer, outcomes: [newest] }: DossierProps) =>
  answer?.state === 'published' &&
  newest !== undefined &&
  newest.position <= report.reopened_position &&
  newest.solved !== 'yes' ? (
    <p>{t.next.answerOnline}</p>
  ) : null

type Weighed = { readonly ways: readonly Way[]; readonly others: readonly Way[] }

const Ways = ({ t, lang, report, may, moves: [move], forms, ways, others }: DossierProps & Weighed) => {
  const picks = move.step === 'assign' && may['pick-up']
  if (!picks && ways.length + others.length === 0) return null
  return (
    <Buttons>
      {picks && (
        <PostButton action={pathIn(lang, `${deskPath}/${report.id}/oppakken`)} formKey={forms.say.key}>
          {t.queue.pickUp}
        </PostButton>
      )}
      {ways.map(({ href, label }, at) => (
        <LinkButton key={href} href={href} weight={at === 0 && !picks ? 'first' : 'second'}>
          {label}
        </LinkButton>
      ))}
      {others.map(({ href, label }) => (
        <LinkButton key={href} href={href} weight="bare">
          {label}
        </LinkButton>
      ))}
    </Buttons>
  )
}

/** What is to be done now, by whom and by when; there is none where nothing follows. */
export const NextPart = (props: DossierProps) => {
  const { t, lang, moves, may, refusals } = props
  const [first, ...beside] = moves
  if (first.step === null) return null
  const ways = moves
    .flatMap((move) => waysOf(props, move))
    .filter(({ href }, at, all) => all.findIndex((way) => way.href === href) === at)
  const others = acts
    .flatMap((act) => toAct(props, act))
    .filter(({ href }) => !ways.some((way) => way.href === href))
  const handles = may.say || acts.some((act) => may[act])
  const notYet = [
    ...new Set([refusals.answer, refusals.close, may['refer-on'] ? refusals['refer-on'] : null]),
  ].flatMap((why) => (handles && first.step !== 'merged' && !isEnded(props.report.state) ? (why ?? []) : []))
  const due = first.party === 'desk' && handles ? first.due : null
  return (
    <Card title={t.dossier.next} tone="cream" id="volgende">
      <p>
        {lineOf(props, first)} {due !== null && t.next.due(longDate(due, lang))}
      </p>
      {beside.map((move) => (
        <p key={move.step}>{lineOf(props, move)}</p>
      ))}
      <AnswerOnline {...props} />
      <Ways {...props} ways={ways} others={others} />
      {notYet.map((why) => (
        <p key={why} class="meta">
          {t.next.notYet[why]}
        </p>
      ))}
    </Card>
  )
}
