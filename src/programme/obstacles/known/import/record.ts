// One knelpunt as an import file gives it: the shape, and what makes it valid by itself.
import { z } from 'zod'
import {
  aboutShape,
  codes,
  day,
  exact,
  holdAll,
  namesSources,
  points,
  type Rule,
  text,
} from '../../about/record.ts'
import { findings, outcomes, phases } from '../schema.ts'

const dated = { day, exact, text: text(600) }

const words = {
  summary: text(300),
  inTheWay: text(2000),
  nowYou: points,
  remains: text(600).nullish(),
  atMoveLine: text(300).nullish(),
}

const shape = z.strictObject({
  ...aboutShape,
  ...words,
  phase: z.enum(phases),
  outcome: z.enum(outcomes).nullish(),
  mergedInto: text(120).nullish(),
  since: day,
  sinceExact: exact,
  changedOn: day,
  atMove: text(80).nullish(),
  atMoveSince: day.nullish(),
  findings: z
    .array(z.strictObject({ ...dated, body: text(80), finding: z.enum(findings), holdsFrom: day.nullish() }))
    .default([]),
  steps: z.array(z.strictObject(dated)).default([]),
  /** keys of the answers that came of it */
  answers: codes,
  en: z.strictObject({
    title: text(200),
    summary: words.summary,
    inTheWay: words.inTheWay.nullish(),
    nowYou: points.default([]),
    remains: words.remains,
    atMoveLine: words.atMoveLine,
    findings: points.default([]),
    steps: points.default([]),
  }),
})

/** Only a rule that is changed begins on a day. */
const changes: ReadonlySet<string> = new Set(['rule-changed', 'rule-change-planned'])

type Shape = z.output<typeof shape>

const ascending = (days: readonly { readonly day: string }[]): boolean =>
  days.every(({ day: one }, at) => at === 0 || one >= (days[at - 1]?.day ?? ''))

const rules: readonly Rule<Shape>[] = [
  namesSources as Rule<Shape>,
  ['outcome', 'outcomeMissing', ({ phase, outcome }) => (phase === 'answered') === Boolean(outcome)],
  ['mergedInto', 'mergedMissing', ({ phase, mergedInto }) => (phase === 'merged') === Boolean(mergedInto)],
  ['remains', 'remainsMissing', ({ outcome, remains }) => outcome !== 'partly-solved' || Boolean(remains)],
  [
    'findings',
    'holdsWithoutChange',
    ({ findings: found }) => found.every(({ holdsFrom, finding }) => !holdsFrom || changes.has(finding)),
  ],
  // Together they can point at one place of work.
  ['sectors', 'regionAndSector', ({ regions, sectors }) => regions.length === 0 || sectors.length === 0],
  ['steps', 'stepsUnordered', ({ steps }) => ascending(steps)],
  ['atMove', 'atMoveUnsaid', ({ atMove, atMoveLine }) => !atMove || Boolean(atMoveLine)],
  [
    'bodies',
    'bodyMissing',
    ({ findings: found, bodies }) => found.every(({ body }) => bodies.includes(body)),
  ],
]

export const obstacleRecord = shape.superRefine(holdAll(rules))
export type ObstacleRecord = z.output<typeof obstacleRecord>
