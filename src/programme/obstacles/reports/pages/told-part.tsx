// Everything that was filled in, for who has the code.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Prose } from '#ui/prose.tsx'
import type { Speech } from '../../about/speech.ts'
import type { Words } from '../messages.ts'
import { isEnded } from '../rules.ts'
import type { ReportRow } from '../schema.ts'

type ToldProps = {
  t: Words
  lang: Lang
  report: ReportRow
  speech: Speech
  hasContact: boolean
}

/** The first answer stands in the talk; who somebody is, is shown to nobody who only has the code. */
export const ToldPart = ({ t, report, speech, hasContact }: ToldProps) => {
  const { fields, questions } = t
  const said: readonly (readonly [label: string, text: string | undefined | null])[] = [
    [questions['wie-zegt-het'].title, t.says[report.says].label],
    [questions.onderwerp.title, t.subjects[report.subject].label],
    [
      fields.organisationKind,
      speech.words.partyKinds.get(report.organisation_kind ?? '')?.name ?? t.notKnown,
    ],
    [fields.region, speech.words.regions.get(report.region ?? '') ?? t.notKnown],
    [fields.consequence, report.consequence],
    [fields.tried, report.tried],
    // Once it has ended, what was said of that is gone.
    ...(isEnded(report.state) && !hasContact
      ? []
      : [[fields.reach, hasContact ? t.follow.contactKept : null] as const]),
  ]
  const shown = (text: string | undefined | null): ComponentChildren =>
    text ? <Prose text={text} /> : <span class="meta">{t.check.empty}</span>
  return (
    <Card title={t.follow.told}>
      <Facts facts={said.map(([label, text]) => ({ label, value: shown(text) }))} />
    </Card>
  )
}
