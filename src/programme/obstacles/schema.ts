// Row types that every part of Ruimte in de Regels uses.

/** Where a rule stands: from an act of parliament to a habit. */
export const ruleLevels = [
  'law',
  'regulation',
  'subsidy-scheme',
  'supervisor',
  'funding-contract',
  'collective-agreement',
  'sector-standard',
  'own-institution',
  'habit',
  'unknown',
] as const
export type RuleLevel = (typeof ruleLevels)[number]

export type RuleBodyRow = {
  code: string
  position: number
  kind: 'ministry' | 'supervisor' | 'executive' | 'sector'
  /** as people say it: VWS, ACM */
  short: string
  name_nl: string
  name_en: string
  /** the desk can put questions to it */
  active: boolean
  /** working days for an answer */
  answer_days: number
}

export type BodyTables = { rule_body: RuleBodyRow }
