// The questions of a report in their order: one a page, each with its own fields; pure.
import { z } from 'zod'
import { type AnswerName, type Answers, consents, sayers, subjects } from './schema.ts'

export const reportPath = '/ruimte-in-de-regels/melden'
/** The word in the address for what somebody wanted to do, asked before they report. */
export const askedWord = 'q'
/** Where a report begins with what somebody asked already. */
export const reportAbout = (asked: string): string =>
  `${reportPath}?${askedWord}=${encodeURIComponent(asked)}`
export const followPath = '/ruimte-in-de-regels/volgen'
/** Asks whether everything may be erased, and erases it. */
export const surePath = `${followPath}/alles-wissen`
export const erasePath = `${followPath}/wissen`
/** Where anybody looks a proof up. */
export const proofPath = '/ruimte-in-de-regels/bewijs'

export const questions = ['wens', 'wie-zegt-het', 'onderwerp', 'plek', 'gevolg', 'jij'] as const
export type Question = (typeof questions)[number]

/** The question with which files can be sent along. */
export const withFiles: Question = 'gevolg'

export const isQuestion = (word: string): word is Question => questions.some((one) => one === word)

/** The first question is the way in itself. */
export const pathOf = (question: Question): string =>
  question === 'wens' ? reportPath : `${reportPath}/${question}`

/** The last page: everything once more, and the button. */
export const checkPath = `${reportPath}/versturen`

/** Goes back with what was typed to be asked whether all of it may go. */
export const throwAway = 'weg'

/** What is known already about it, between the first and the second question. */
export const knownPath = `${reportPath}/bekend`

/** For what is not for this desk: where to go instead. */
export const elsewherePath = `${reportPath}/elders`

export const mostText = 4000

const required = (most: number) =>
  z.string('valueMissing').trim().min(1, 'valueMissing').max(most, 'valueTooLong')
const optional = (most: number) => z.string().trim().max(most, 'valueTooLong').default('')
const email = z
  .string()
  .trim()
  .toLowerCase()
  .default('')
  .pipe(z.union([z.literal(''), z.email('emailWrong').max(254, 'emailWrong')]))

/** What each question asks; what may stay empty is kept as an empty text. */
export const inputOf = {
  wens: z.object({ wish: required(mostText) }),
  'wie-zegt-het': z.object({ says: z.enum(sayers, 'choiceMissing') }),
  onderwerp: z.object({ subject: z.enum(subjects, 'choiceMissing') }),
  plek: z.object({ organisationKind: optional(40), region: optional(80) }),
  gevolg: z.object({ consequence: optional(mostText), tried: optional(mostText) }),
  jij: z.object({ consent: z.enum(consents, 'consentMissing'), reach: optional(200), email }),
} as const satisfies Record<Question, z.ZodType>

const fieldsOf: Readonly<Record<Question, readonly AnswerName[]>> = {
  wens: ['wish'],
  'wie-zegt-het': ['says'],
  onderwerp: ['subject'],
  plek: ['organisationKind', 'region'],
  gevolg: ['consequence', 'tried'],
  jij: ['consent', 'reach', 'email'],
}

/** The answers of one question out of all. */
export const answersTo = (question: Question, answers: Answers): Answers =>
  Object.fromEntries(fieldsOf[question].map((name) => [name, answers[name] ?? '']))

/**
 * What was typed, as it stands, for who goes back before it is right. Only what is too long is refused: the draft has no
 * room for it.
 */
export const leniently = (question: Question, raw: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    fieldsOf[question].flatMap((name) => {
      const said = raw[name]
      return typeof said === 'string' && said.length <= mostText ? [[name, said.trim()]] : []
    }),
  )

/** What a reporter may answer who does not know; it is a word of no vocabulary, and kept as nothing once it is sent. */
export const dontKnow = 'unknown'

/** What was answered, without what somebody does not know. */
export const knownOf = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([, said]) => said !== dontKnow))

/** The first question that still needs an answer; null when the report can be sent. */
export const firstOpen = (answers: Answers): Question | null =>
  questions.find((question) => !inputOf[question].safeParse(answersTo(question, answers)).success) ?? null

/** Where a draft goes on. */
export const pathOfOpen = (answers: Answers): string => {
  const open = firstOpen(answers)
  return open === null ? checkPath : pathOf(open)
}

const isForAnotherDesk = (answers: Answers): boolean => answers.subject === 'other'

/** Whether more than the first sentence is written. */
export const holdsMore = ({ wish: _, ...others }: Answers): boolean =>
  Object.values(others).some((answer) => answer !== '')

/** How a draft stands once an answer is kept: all that is needed is filled in, and the wish is another than before. */
export type Kept = { readonly ready: boolean; readonly otherWish: boolean }

/** Where a reporter goes on after a question; with all that is needed filled in, back to the check. */
export const pathAfter = (question: Question, answers: Answers, kept: Kept | null = null): string => {
  if (question === 'onderwerp' && isForAnotherDesk(answers)) return elsewherePath
  // What is known already about another wish was not seen yet.
  if (kept?.ready && !(question === 'wens' && kept.otherWish)) return checkPath
  if (question === 'wens') return knownPath
  const next = questions[questions.indexOf(question) + 1]
  return next === undefined ? checkPath : pathOf(next)
}

/** Where "back" leads. */
export const pathBefore = (question: Question): string | null => {
  const before = questions[questions.indexOf(question) - 1]
  return before === undefined ? null : pathOf(before)
}
