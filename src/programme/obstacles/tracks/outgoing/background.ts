// The background of a question to bodies or to an expert: a new text of what the desk chose; never the words of who reported; pure.

import type { Words } from '../../desk/messages.ts'
import { type AnalysisRow, analysisParts, type StatementRow } from '../../desk/schema.ts'

/** What can be taken over. What the reporter wrote, and who that is, cannot be chosen at all. */
export const documentParts = [
  'statement',
  ...analysisParts.filter((part) => part !== 'decides'),
  'level',
  'subject',
  'kind',
  'region',
] as const
export type DocumentPart = (typeof documentParts)[number]

export type Source = {
  readonly statement: Pick<StatementRow, 'body'> | undefined
  readonly analysis: AnalysisRow | undefined
  /** as who is asked calls them; null where it was not said or not known */
  readonly subject: string | null
  readonly kind: string | null
  readonly region: string | null
}

/** Each part with its heading and its text; what is empty or not known is left out. */
export const partsOf = (
  { statement, analysis, subject, kind, region }: Source,
  { dossier, forms, levels }: Words,
): { part: DocumentPart; label: string; text: string }[] => {
  const texts: Record<DocumentPart, [label: string, text: string | null | undefined]> = {
    statement: [dossier.statement, statement?.body],
    facts: [forms.analysis.parts.facts, analysis?.facts],
    parties: [forms.analysis.parts.parties, analysis?.parties],
    chain: [forms.analysis.parts.chain, analysis?.chain],
    rules: [forms.analysis.parts.rules, analysis?.rules],
    perceived: [forms.analysis.parts.perceived, analysis?.perceived],
    earlier: [forms.analysis.parts.earlier, analysis?.earlier],
    level: [dossier.level, analysis?.level && analysis.level !== 'unknown' ? levels[analysis.level] : null],
    subject: [dossier.subject, subject],
    kind: [dossier.kind, kind],
    region: [dossier.region, region],
  }
  return documentParts.flatMap((part) => {
    const [label, text] = texts[part]
    return text ? [{ part, label, text }] : []
  })
}

/** The chosen parts as one text. */
export const backgroundOf = (source: Source, words: Words, chosen: readonly DocumentPart[]): string =>
  partsOf(source, words)
    .filter(({ part }) => chosen.includes(part))
    .map(({ label, text }) => `${label}:\n${text.trim()}`)
    .join('\n\n')
