// Who is at move on a dossier: the one derivation that the list, the page, "Mijn werk" and the reporter's page share. Pure.
import type { Day } from '#kernel/dates.ts'
import { isEnded } from '../../reports/rules.ts'
import { type Known, type NextStep, nextStepOf, type OtherStep } from './next-step.ts'

/** After every day there is. */
const never = '9999-12-31'

/** In the order of the list of the desk. */
export const parties = ['desk', 'reporter', 'body', 'table', 'expert', 'editor', 'nobody'] as const
export type Party = (typeof parties)[number]

export type Move = {
  readonly party: Party
  /** what follows; null where nothing does */
  readonly step: NextStep | null
  readonly since: Day
  readonly due: Day | null
}

/** What is at a table or an expert, with who reads a text, or asked of somebody, beside the report itself. */
export type Aside = Move & { readonly step: OtherStep }

const ownMove = (known: Known): Move => {
  const { waiting_on, waiting_since, due_on } = known.report
  return { party: waiting_on, step: nextStepOf(known), since: waiting_since, due: due_on }
}

/** A question of the desk is open, while the report itself waits for somebody else. */
const questionMove = ({ report: { asked_since, waiting_on, state } }: Known): Aside[] =>
  asked_since === null || waiting_on === 'reporter' || isEnded(state)
    ? []
    : [{ party: 'reporter', step: 'asked', since: asked_since, due: null }]

/** What lies with a table is not the desk's meanwhile, but for what a reporter waits for or ministries brought. */
const isWithTable = ({ report, owesWord, isDisputed }: Known, asides: readonly Aside[]): boolean =>
  report.waiting_on === 'desk' &&
  report.handler_id !== null &&
  report.state !== 'routed' &&
  !owesWord &&
  !isDisputed &&
  asides.some(({ step }) => step === 'table' || step === 'ask-table')

/**
 * All who are at move, the desk first, because that is what its list is for, and of several things what is promised
 * first; then who the report itself waits for. Where there is nobody, one that says so.
 */
export const movesOf = (known: Known, asides: readonly Aside[]): readonly [Move, ...Move[]] => {
  const own = ownMove(known)
  const others = [...questionMove(known), ...asides]
  const all = own.party === 'nobody' || isWithTable(known, others) ? others : [own, ...others]
  const desk = all
    .filter(({ party }) => party === 'desk')
    .toSorted(({ due: one }, { due: other }) => (one ?? never).localeCompare(other ?? never))
  const [first = own, ...rest] = [...desk, ...all.filter(({ party }) => party !== 'desk')]
  return [first, ...rest]
}
