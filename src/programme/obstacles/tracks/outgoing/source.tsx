// What every text that goes to somebody outside the desk is made of, and what in it may not go.
import { type Vocabulary, vocabularyOf } from '#commons/taxonomy'
import type { FormState } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import type { Db, Tx } from '#platform/db/handle.ts'
import { systemStage } from '#platform/jobs/reaction.ts'
import type { House } from '#platform/stage.ts'
import type { Choice } from '#ui/form/choice-fields.tsx'
import { messages as deskMessages } from '../../desk/messages.ts'
import { analysisOf, statementsOf } from '../../desk/queries.ts'
import type { DeskTables } from '../../desk/schema.ts'
import type { FromReporters } from '../../merging/told-queries.ts'
import { piecesFrom } from '../../publishing/leaks.ts'
import { personalSigns } from '../../reports/privacy-check.ts'
import { subjectSaid } from '../../reports/said.ts'
import type { ReportRow, ReportTables } from '../../reports/schema.ts'
import { backgroundOf, type DocumentPart, partsOf, type Source } from './background.ts'

type Tables = ReportTables & DeskTables

/** What can be taken over, in the words of this language. */
export const sourceOf = async (
  db: Db<Tables> | Tx<Tables>,
  report: ReportRow,
  { lang, words }: { readonly lang: Lang; readonly words: Pick<Vocabulary, 'partyKinds' | 'regions'> },
): Promise<Source> => {
  const { organisation_kind: kind, region } = report
  const [statement] = await statementsOf(db, report.id)
  return {
    statement,
    analysis: await analysisOf(db, report.id),
    subject: subjectSaid(lang, report),
    kind: (kind && words.partyKinds.get(kind)?.name) ?? null,
    region: (region && words.regions.get(region)) ?? null,
  }
}

/** The chosen parts as one text, in the words in which it is read outside the desk: Dutch. */
export const backgroundFor = async (
  { tx, house }: { readonly tx: Tx<Tables>; readonly house: House },
  report: ReportRow,
  parts: readonly DocumentPart[],
): Promise<string> => {
  const words = await vocabularyOf(systemStage(house) as never)
  return backgroundOf(await sourceOf(tx, report, { lang: 'nl', words }), deskMessages.nl, parts)
}

/** What can be taken over as choices, each with all of its text. */
export const partChoices = (source: Source, lang: Lang): Choice[] =>
  partsOf(source, deskMessages[lang]).map(({ part, label, text }) => ({
    value: part,
    label,
    hint: <span class="letter">{text}</span>,
  }))

/** What is chosen until somebody chooses otherwise. */
export const usualParts = 'statement,level,subject'

/** What is in a text that may point to a person, and what came from a reporter and cannot go out. */
export const hintsOf = (
  text: string,
  from: FromReporters,
): { readonly signs: readonly string[]; readonly own: readonly string[] } => {
  const own = piecesFrom(text, from)
  return { signs: personalSigns(text).filter((sign) => !own.includes(sign)), own }
}

/** The form knows several choices parted by commas; a sending has them parted by line ends. */
export const choicesAgain = (form: FormState<string>, names: readonly string[]): FormState<string> => ({
  ...form,
  values: Object.fromEntries(
    Object.entries(form.values).map(([name, value]) => [
      name,
      names.includes(name) ? value?.replaceAll('\n', ',') : value,
    ]),
  ),
})
