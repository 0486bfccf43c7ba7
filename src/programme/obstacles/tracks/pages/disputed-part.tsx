// A problem that is not agreed on, told where it is put to others.
import { plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { Note } from '#ui/card.tsx'
import { Prose } from '#ui/prose.tsx'
import { foldOf } from '../../desk/pages/act-forms.tsx'
import { deskPath } from '../../desk/paths.ts'
import { messages as reactingWords } from '../../reacting/messages.ts'
import type { Dispute } from '../../reacting/queries.ts'
import type { ReportRow } from '../../reports/schema.ts'
import type { Words } from '../messages.ts'

export type DisputedProps = {
  t: Words
  lang: Lang
  report: ReportRow
  /** who says that the problem as it stands is not quite right */
  disputes: readonly Dispute[]
  mayStateAnew: boolean
}

/** Who reads the problem in a question to bodies may not take it for agreed on. */
export const DisputedPart = ({ t, lang, report, disputes, mayStateAnew }: DisputedProps) =>
  disputes.length === 0 ? null : (
    <Note>
      {disputes.map(({ day, words, locale }, at) => (
        <div key={at}>
          <p>
            <b>{reactingWords[lang].atDesk['not-quite'](plainDate(day, lang))}</b>
          </p>
          {words !== null && <Prose text={words} {...(locale === lang ? {} : { lang: locale })} />}
        </div>
      ))}
      <p>{t.compose.disputed}</p>
      {mayStateAnew && (
        <p>
          <a href={pathIn(lang, `${deskPath}/${report.id}#${foldOf('state-problem')}`)}>{t.compose.anew}</a>
        </p>
      )}
    </Note>
  )
