// What a dossier holds that a public text is made of: the problem, how it ended, what each body found.
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import { type Speech, shortBody } from '../about/speech.ts'
import { outcomesOf, statementsOf } from '../desk/queries.ts'
import { messages as knownWords } from '../known/messages.ts'
import type { Outcome } from '../known/schema.ts'
import type { ReportRow } from '../reports/schema.ts'
import { findingsOf } from './facts/found.ts'
import { messages } from './messages.ts'
import type { Source } from './pages/source-part.tsx'
import type { Tables } from './queries.ts'

export type Sources = {
  readonly problem: readonly Source[]
  /** what remains, where something does */
  readonly remains: readonly Source[]
  /** what each body found, by its code */
  readonly bodies: ReadonlyMap<string, Source>
}

type Written = {
  readonly outcome: Outcome | null
  readonly findings: Awaited<ReturnType<typeof findingsOf>>
  readonly sources: Sources
}

/** What was found and said on this report, to write anew from. */
export const writtenOn = async (
  db: Db<Tables>,
  { id, locale }: Pick<ReportRow, 'id' | 'locale'>,
  speech: Speech,
): Promise<Written> => {
  const [[newest], [statement], findings] = await Promise.all([
    outcomesOf(db, id),
    statementsOf(db, id),
    findingsOf(db, id),
  ])
  const t = messages[speech.lang].write
  const known = knownWords[speech.lang]
  const source = (title: string, text: string | null, lang: Lang): Source => ({
    title,
    texts: text === null ? [] : [text],
    lang,
  })
  return {
    outcome: newest?.outcome ?? null,
    findings,
    sources: {
      problem: statement ? [source(t.problem, statement.body, locale)] : [],
      remains: newest?.remains
        ? [source(t.ended(known.outcomes[newest.outcome]), newest.remains, locale)]
        : [],
      bodies: new Map(
        findings.map(({ rule_body, finding, finding_text }) => [
          rule_body,
          source(t.found(shortBody(rule_body, speech), known.findings.kinds[finding]), finding_text, 'nl'),
        ]),
      ),
    },
  }
}
