// Where the public text of a dossier stands, on the page of that dossier.
import { type Lang, pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Bullets } from '#ui/prose.tsx'
import { exactDate } from '../../about/speech.ts'
import { obstaclePath } from '../../addresses.ts'
import { onePath } from '../../bundling/paths.ts'
import type { OwnStep } from '../../known/own-steps.ts'
import { hasReporter } from '../../reports/rules.ts'
import type { ReportRow } from '../../reports/schema.ts'
import { messages, type Words } from '../messages.ts'
import { proposePath } from '../paths.ts'
import type { OnDossier } from '../queries.ts'

type DossierPartProps = {
  lang: Lang
  /** where the site is */
  origin: string
  report: ReportRow
  publication: OnDossier | undefined
  /** what happened with tables, and no page tells yet */
  untold: readonly OwnStep[]
  /** the reader may write it now */
  mayWrite: boolean
}

const lineOf = ({ report, publication }: DossierPartProps, t: Words): string => {
  const isNo = hasReporter(report) && report.consent === 'no'
  if (!publication) return isNo ? t.dossier.consentNo : t.dossier.none
  if (publication.state === 'withdrawn' && publication.may_be_read) return t.dossier.allowedAgain
  if (publication.state !== 'proposed') return t.dossier[publication.state]
  if (publication.may_be_read) return t.dossier.proposed
  return isNo ? t.dossier.refused : t.dossier.asked
}

/** For whom it is, and while another text waits, for whom the one is that is online. */
const ForWhom = ({ lang, publication }: DossierPartProps) => {
  const t = messages[lang].dossier
  if (!publication || publication.state === 'withdrawn') return null
  const { state, audience, online_for } = publication
  return (
    <>
      <p>{t.forWhom[audience]}</p>
      {state !== 'published' && online_for !== null && <p>{t.nowFor[online_for]}</p>}
    </>
  )
}

/** What a page that is online will tell only with the next text, because its reporter reads that first. */
const Untold = ({ lang, publication, untold }: DossierPartProps) => {
  if (publication?.state !== 'published' || publication.slug === null || untold.length === 0) return null
  return (
    <>
      <p>{messages[lang].dossier.untold}</p>
      <Bullets items={untold.map(({ day, texts }) => `${exactDate(day, 'month', lang)}: ${texts[lang]}`)} />
    </>
  )
}

/** Where it can be read, also from paper. */
const Place = ({
  lang,
  origin,
  title,
  slug,
}: Pick<DossierPartProps, 'lang' | 'origin'> & { title: string; slug: string }) => {
  const path = pathIn(lang, obstaclePath({ slug }))
  return (
    <p>
      <a href={path}>{title}</a>
      <span class="printed"> {origin + path}</span>
    </p>
  )
}

export const PublicationPart = (props: DossierPartProps) => {
  const { lang, report, publication, mayWrite } = props
  if (!publication && !mayWrite) return null
  const t = messages[lang]
  const isNo = hasReporter(report) && report.consent === 'no'
  return (
    <Card title={t.dossier.title}>
      <p>{lineOf(props, t)}</p>
      <ForWhom {...props} />
      {publication?.state === 'sent-back' && <p>{publication.reason}</p>}
      {publication?.slug != null && <Place {...props} title={publication.title} slug={publication.slug} />}
      {publication?.slug != null && publication.online_for === 'network' && (
        <p class="unprinted">
          <a href={pathIn(lang, onePath(publication.slug))}>{t.dossier.supporters}</a>
        </p>
      )}
      {publication?.slug != null && publication.merged && <p>{t.dossier.merged}</p>}
      <Untold {...props} />
      {mayWrite && !isNo && (
        <Buttons>
          <LinkButton href={pathIn(lang, proposePath(report.id))} weight="second">
            {publication ? t.dossier.again : t.dossier.write}
          </LinkButton>
        </Buttons>
      )}
    </Card>
  )
}
