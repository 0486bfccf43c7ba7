// In whatever order the acts come: nothing is answered before the problem is stated, nothing leaves its end.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { putStates } from '../../src/programme/obstacles/agenda/permissions.ts'
import { atTableStates, refusalToPut } from '../../src/programme/obstacles/agenda/rules.ts'
import {
  type DeskAct,
  deskActs,
  legalStates,
  placeAfter,
  refusalOf,
  refusalOfOutcome,
  type Said,
} from '../../src/programme/obstacles/desk/rules.ts'
import { placeAfterNotQuite } from '../../src/programme/obstacles/reacting/rules.ts'
import { isEnded, openStates } from '../../src/programme/obstacles/reports/rules.ts'
import { type Origin, origins, type ReportRow } from '../../src/programme/obstacles/reports/schema.ts'
import { calendar } from './calendar.ts'

type Place = Pick<ReportRow, 'state' | 'waiting_on' | 'waiting_since' | 'due_on'>
type Held = Place & Said & { readonly origin: Origin; readonly wasPutBefore: boolean }

const today = '2026-11-23'
const start: Held = {
  state: 'received',
  waiting_on: 'desk',
  waiting_since: today,
  due_on: '2026-11-25',
  hasStatement: false,
  wordSince: false,
  isAsking: false,
  hasOutcome: false,
  isEscalated: false,
  isAtTable: false,
  wasPutBefore: false,
  origin: 'reported',
}

const saidAfter = (act: DeskAct, said: Said): Said => {
  if (act === 'state-problem') return { ...said, hasStatement: true, wordSince: false }
  if (act === 'note-analysis') return said
  if (act === 'send-document') return { ...said, isAsking: true }
  const answered = act === 'answer' ? { hasOutcome: true, isEscalated: false } : {}
  return { ...said, wordSince: said.hasStatement, ...answered }
}

const byDesk = (held: Held, act: DeskAct): Held => {
  if (!legalStates[act].includes(held.state) || refusalOf(act, held, held.origin) !== null) return held
  const { state, waiting_on, waiting_since, due_on } = held
  const place = placeAfter(act, { state, waiting_on, waiting_since, due_on }, today, calendar, held.origin)
  const { origin, wasPutBefore } = held
  return { ...saidAfter(act, held), ...place, origin, wasPutBefore: wasPutBefore || act === 'send-document' }
}

/** Answers that it was put before who decides, or with another outcome: each has a rule of its own. */
const answersWith = (held: Held, outcome: 'clarified' | 'escalated'): Held => {
  if (refusalOfOutcome(outcome, held) !== null) return held
  const after = byDesk(held, 'answer')
  return after === held ? held : { ...after, isEscalated: outcome === 'escalated' }
}

const tableActs = ['put', 'table-ends', 'take-off', 'escalate'] as const
type TableAct = (typeof tableActs)[number]

/** What lies with tables, as their commands have it: putting is a word to the reporter, and moves nothing. */
const byTables = (held: Held, act: TableAct): Held => {
  if (act === 'escalate') return answersWith(held, 'escalated')
  if (act === 'put') {
    if (!putStates.includes(held.state) || refusalToPut(held, held) !== null) return held
    return { ...held, isAtTable: true, wasPutBefore: true, wordSince: true }
  }
  if (!held.isAtTable || !atTableStates.includes(held.state)) return held
  return { ...held, isAtTable: false, wasPutBefore: act === 'table-ends', wordSince: true }
}

const reporterActs = ['reply', 'withdraw', 'not-quite'] as const
type ReporterAct = (typeof reporterActs)[number]

/** What the reporter does, as the commands of the follow page have it. */
const byReporter = (held: Held, act: ReporterAct): Held => {
  if (!openStates.includes(held.state) || held.origin !== 'reported') return held
  if (act === 'withdraw')
    return { ...held, state: 'withdrawn', waiting_on: 'nobody', due_on: null, isAtTable: false }
  if (act === 'not-quite') {
    const { state, waiting_on, waiting_since, due_on } = held
    const place = { state, waiting_on, waiting_since, due_on }
    return held.hasStatement ? { ...held, ...placeAfterNotQuite(place, today, calendar) } : held
  }
  if (held.waiting_on === 'desk') return held
  const state = held.state === 'routed' ? 'routed' : 'context-analysis'
  return { ...held, state, waiting_on: 'desk', due_on: '2026-11-25' }
}

/** Every body that was asked has ended, as the commands of questions have it. */
const byBodies = (held: Held): Held =>
  held.isAsking && held.state === 'routed'
    ? { ...held, isAsking: false, waiting_on: 'desk', due_on: '2026-12-14' }
    : held

const acts = [...deskActs, ...reporterActs, ...tableActs, 'bodies-end'] as const
const isTables = (act: string): act is TableAct => tableActs.some((one) => one === act)
const isReporters = (act: string): act is ReporterAct => reporterActs.some((one) => one === act)
/** Half of them begin where the problem was stated: most that can go wrong comes after that. */
const orders = fc
  .tuple(
    fc.constantFrom<(typeof acts)[number][]>([], ['say', 'note-analysis', 'state-problem']),
    fc.array(fc.constantFrom(...acts), { maxLength: 16 }),
  )
  .map(([first, then]) => [...first, ...then])
const after = (held: Held, act: (typeof acts)[number]): Held => {
  if (act === 'bodies-end') return byBodies(held)
  if (act === 'answer') return answersWith(held, 'clarified')
  if (isTables(act)) return byTables(held, act)
  return isReporters(act) ? byReporter(held, act) : byDesk(held, act)
}

const stepsOf = (order: readonly (typeof acts)[number][], origin: Origin): Held[] => {
  const held: Held[] = [{ ...start, origin, state: origin === 'reported' ? 'received' : 'context-analysis' }]
  for (const act of order) held.push(after(held.at(-1) ?? start, act))
  return held
}

const inEveryOrder = (check: (steps: readonly Held[]) => void): void =>
  fc.assert(
    fc.property(orders, fc.constantFrom(...origins), (order, origin) => check(stepsOf(order, origin))),
    { numRuns: 2000 },
  )

test('no order of acts answers before the problem is stated', () => {
  inEveryOrder((steps) => {
    for (const held of steps)
      if (held.state === 'answered' || held.state === 'routed') expect(held.hasStatement).toBe(true)
  })
})

test('no order of acts answers or closes while a body still looks into it', () => {
  inEveryOrder((steps) => {
    for (const held of steps)
      if (held.state === 'answered' || held.state === 'closed') expect(held.isAsking).toBe(false)
  })
  const asked = (['say', 'note-analysis', 'state-problem', 'send-document'] as const).reduce(byDesk, start)
  expect(asked).toMatchObject({ state: 'routed', waiting_on: 'body', due_on: null })
  expect(byDesk(asked, 'answer')).toEqual(asked)
  expect(byDesk(byBodies(asked), 'answer').state).toBe('answered')
})

test('no order of acts puts anything before a table without a problem, or leaves it there under another answer', () => {
  const isOver = ({ state }: Held): boolean => state === 'answered' || state === 'closed'
  let escalated = 0
  inEveryOrder((steps) => {
    const atTable = steps.filter((held) => held.isAtTable)
    for (const held of atTable) expect(held.hasStatement && atTableStates.includes(held.state)).toBe(true)
    // Told how it ended, and still with a table: then that is how it ended.
    for (const held of atTable.filter(isOver)) expect(held.isEscalated).toBe(true)
    escalated += atTable.filter(isOver).length
  })
  expect(escalated).toBeGreaterThan(20)
  const stated = (['say', 'note-analysis', 'state-problem'] as const).reduce(byDesk, start)
  expect(byTables(byDesk(start, 'say'), 'put').isAtTable).toBe(false)
  expect(byTables(stated, 'escalate')).toEqual(stated)
  const put = byTables(stated, 'put')
  expect(answersWith(put, 'clarified')).toEqual(put)
  expect(byDesk(put, 'refer-on')).toEqual(put)
  const answered = byTables(put, 'escalate')
  expect(answered).toMatchObject({ state: 'answered', isAtTable: true })
  const closed = byDesk(answered, 'close')
  expect(closed).toMatchObject({ state: 'closed', isAtTable: true })
  expect(byTables(closed, 'table-ends').isAtTable).toBe(false)
  expect(byTables(byTables(put, 'take-off'), 'escalate').state).toBe('problem-stated')
  // Answered otherwise before it went to a table: that answer is no end any more.
  const again = byTables(byReporter(answersWith(stated, 'clarified'), 'reply'), 'put')
  expect(again).toMatchObject({ state: 'context-analysis', isAtTable: true, hasOutcome: true })
  expect(byDesk(again, 'close')).toEqual(again)
  expect(byTables(answersWith(stated, 'clarified'), 'put').isAtTable).toBe(false)
})

test('nothing leaves an end, and closing comes after a word to the reporter, where there is one', () => {
  inEveryOrder((steps) => {
    for (const [at, held] of steps.entries()) {
      const next = steps[at + 1]
      // What lies with a table outlives the end; nothing else moves.
      if (next && isEnded(held.state))
        expect({ ...next, isAtTable: false, wasPutBefore: true }).toEqual({
          ...held,
          isAtTable: false,
          wasPutBefore: true,
          wordSince: next.wordSince,
        })
      if (held.state === 'closed') {
        expect(held.hasStatement && held.hasOutcome).toBe(true)
        expect(held.wordSince || held.origin !== 'reported').toBe(true)
      }
    }
  })
})

test('there is a term exactly while the desk is at move, or the problem is put to the reporter', () => {
  inEveryOrder((steps) => {
    for (const held of steps) {
      const isPut = held.waiting_on === 'reporter' && held.state === 'problem-stated'
      expect(held.due_on !== null).toBe(held.waiting_on === 'desk' || isPut)
      if (isEnded(held.state)) expect(held.waiting_on).toBe('nobody')
    }
  })
})

test('a problem that is not quite right puts the desk at move within two days, whoever was', () => {
  inEveryOrder((steps) => {
    for (const held of steps) {
      if (!openStates.includes(held.state)) continue
      const { state, waiting_on, waiting_since, due_on } = held
      const after = placeAfterNotQuite({ state, waiting_on, waiting_since, due_on }, today, calendar)
      expect(after.waiting_on).toBe('desk')
      expect(after.due_on !== null && after.due_on <= '2026-11-25').toBe(true)
      expect(['context-analysis', 'routed', 'reopened']).toContain(after.state)
    }
  })
})

test('saying more does not put the term off', () => {
  const once = byDesk(start, 'say')
  expect(once).toMatchObject({ state: 'acknowledged', due_on: '2026-12-14' })
  expect(placeAfter('say', once, '2026-12-01', calendar, 'reported')).toMatchObject({ due_on: '2026-12-14' })
})

test('every end is reached by some order', () => {
  expect(byDesk(start, 'refer-on').state).toBe('out-of-scope')
  const answered = (['say', 'note-analysis', 'state-problem', 'answer'] as const).reduce(byDesk, start)
  expect(answered.state).toBe('answered')
  expect(byDesk(answered, 'close').state).toBe('closed')
})
