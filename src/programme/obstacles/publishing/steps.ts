// What proposing and publishing share: the fields that are read, what must not stand in them, what becomes public.

import type { TaxonomyTables } from '#commons/taxonomy'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { AgendaTables } from '../agenda/schema.ts'
import type { OwnText } from '../known/own-steps.ts'
import type { Outcome } from '../known/schema.ts'
import type { ReportRow } from '../reports/schema.ts'
import type { BodyTables } from '../schema.ts'
import { monthOf, type PublicFacts } from './facts/facts.ts'
import { findingsOf } from './facts/found.ts'
import { findingField, mostOf, type Proposed } from './input.ts'
import type { Tables } from './queries.ts'
import type { FindingTexts, Publication } from './schema.ts'

type Write = Tx<Tables & BodyTables & TaxonomyTables & AgendaTables>
type Texts = Pick<Publication, 'title' | 'summary' | 'in_the_way' | 'now_you' | 'remains' | 'findings'>

/** Every piece of writing by the field in which it stands. */
export const fieldsOf = (text: Texts): readonly (readonly [field: string, text: string])[] => [
  ['title', text.title],
  ['summary', text.summary],
  ['in_the_way', text.in_the_way],
  ['now_you', text.now_you.join('\n')],
  ['remains', text.remains ?? ''],
  ...Object.entries(text.findings).map(([body, said]) => [findingField(body), said] as const),
]

type Found = {
  readonly findings: FindingTexts
  /** what is wrong, by field */
  readonly wrong: Readonly<Record<string, string>>
  /** who answered decides on it too, but who said that it is not theirs does not */
  readonly deciding: readonly string[]
}

/** The words for what each body found: of who said that it is not theirs none are needed. */
export const findingTexts = async (
  tx: Write,
  report: ReportRow,
  input: Readonly<Record<string, unknown>>,
): Promise<Found> => {
  const findings: Record<string, string> = {}
  const wrong: Record<string, string> = {}
  const found = await findingsOf(tx, report.id)
  for (const { rule_body, finding } of found) {
    const field = findingField(rule_body)
    const text = String(input[field] ?? '').trim()
    if (text !== '') findings[rule_body] = text
    else if (finding !== 'referred') wrong[field] = 'valueMissing'
    if (text.length > mostOf.finding) wrong[field] = 'valueTooLong'
  }
  const deciding = found.filter(({ finding }) => finding !== 'referred')
  return { findings, wrong, deciding: deciding.map(({ rule_body }) => rule_body) }
}

const allThere = async (tx: Write, table: 'theme' | 'sector' | 'region', slugs: readonly string[]) => {
  const rows = await tx.selectFrom(table).select('slug').execute()
  const known = new Set(rows.map(({ slug }) => slug))
  return slugs.every((slug) => known.has(slug))
}

/** What the vocabulary does not know is refused at its field. */
export const refuseUnknown = async (
  tx: Write,
  { themes, sector, region, bodies }: Pick<Proposed, 'themes' | 'sector' | 'region' | 'bodies'>,
): Promise<void> => {
  const known = new Set((await tx.selectFrom('rule_body').select('code').execute()).map(({ code }) => code))
  if (!(await allThere(tx, 'theme', themes))) throw new Invalid({ themes: 'choiceMissing' })
  if (!(await allThere(tx, 'sector', sector === null ? [] : [sector])))
    throw new Invalid({ sector: 'choiceMissing' })
  if (!(await allThere(tx, 'region', region === null ? [] : [region])))
    throw new Invalid({ region: 'choiceMissing' })
  if (!bodies.every((code) => known.has(code))) throw new Invalid({ bodies: 'choiceMissing' })
}

type Stands = { readonly outcome: Outcome; readonly facts: PublicFacts; readonly invented: boolean }

/** The public page that a text becomes: of days no more than the month. */
export const ownTextOf = (
  text: Publication,
  report: ReportRow,
  { outcome, facts, invented }: Stands,
): OwnText => ({
  title: text.title,
  summary: text.summary,
  in_the_way: text.in_the_way,
  now_you: text.now_you,
  remains: text.remains,
  level: text.level,
  themes: text.themes,
  sectors: text.sector === null ? [] : [text.sector],
  regions: text.region === null ? [] : [text.region],
  bodies: text.bodies,
  outcome,
  audience: text.audience,
  reality: invented ? 'invented' : 'reported',
  since: monthOf(report.day),
  findings: facts.found.flatMap(({ month, ...found }) => {
    const said = text.findings[found.rule_body]
    return said === undefined ? [] : [{ ...found, day: month, text: said }]
  }),
  onTheWay: facts.onTheWay,
})
