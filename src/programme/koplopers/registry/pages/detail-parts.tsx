// What stands beside and below the running text of the page of a Koploper.
import { organisationPath } from '#commons/accounts'
import { plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { MoreLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Contact, type Fact, Facts, Party, type PartyKind } from '#ui/facts.tsx'
import { Section } from '#ui/layout.tsx'
import { Bullets, Foreign, Prose } from '#ui/prose.tsx'
import { Trail, type TrailItem } from '#ui/trail.tsx'
import { listPath } from '../list.ts'
import type { DetailProps } from './detail-props.ts'

const partyIcon = (group: string | undefined): PartyKind => {
  if (group === 'onderwijs') return 'education'
  return group === 'overheid' ? 'government' : 'care'
}

export const WhoPart = ({ t, lang, detail, words, organisations }: DetailProps) => {
  const { koploper, partners } = detail
  const kind = words.partyKinds.get(koploper.lead_kind ?? '')
  const lead =
    koploper.lead_organisation_id === null ? undefined : organisations.get(koploper.lead_organisation_id)
  const leadName = lead?.name ?? (kind ? t.detail.unknownLead(kind.name) : null)
  if (leadName === null && partners.length === 0) return null
  const roleOf = (role: string, name: string | undefined) =>
    [role === 'partner' ? t.detail.partner : role, name].filter(Boolean).join(' · ')
  return (
    <Card title={t.detail.who} tone="cream">
      {leadName !== null && (
        <Party
          name={leadName}
          {...(lead ? { href: pathIn(lang, organisationPath(lead.slug)) } : {})}
          kind={partyIcon(kind?.group)}
          role={roleOf(t.detail.leads, lead ? kind?.name : undefined)}
        />
      )}
      {partners.map((partner) => {
        const organisation = organisations.get(partner.organisation_id)
        const partnerKind = words.partyKinds.get(organisation?.kind ?? '')
        return (
          organisation && (
            <Party
              key={partner.organisation_id}
              name={organisation.name}
              href={pathIn(lang, organisationPath(organisation.slug))}
              kind={partyIcon(partnerKind?.group)}
              role={roleOf(partner.role, partnerKind?.name)}
            />
          )
        )
      })}
    </Card>
  )
}

export const FactsPart = ({ t, lang, detail, words }: DetailProps) => {
  const { koploper, regions, sectors, lines } = detail
  const named = (codes: readonly string[], names: ReadonlyMap<string, string>) =>
    codes.map((code) => names.get(code) ?? code).join(', ')
  const where = [koploper.nationwide ? t.list.nationwide : '', named(regions, words.regions)]
    .filter(Boolean)
    .join(', ')
  const facts: Fact[] = [
    { label: t.detail.regions, value: where },
    {
      label: t.detail.sectors,
      value: koploper.all_sectors ? t.list.everySector : named(sectors, words.sectors),
    },
    { label: t.detail.lines, value: named(lines, words.lines) },
    { label: t.detail.phase, value: koploper.phase === null ? '' : t.phases[koploper.phase] },
    {
      label: t.detail.started,
      value: koploper.started_on === null ? '' : plainDate(koploper.started_on, lang),
    },
    { label: t.detail.origin, value: koploper.origin === null ? '' : t.origins[koploper.origin] },
  ].filter((fact) => fact.value !== '')
  return (
    <Card title={t.detail.facts}>
      <Facts facts={facts} />
    </Card>
  )
}

export const BringPart = ({ t, lang, detail }: DetailProps) => {
  const { body } = detail
  if (body.bring === null && body.learn === null) return null
  const line = (label: string, text: string | null) =>
    text && (
      <div>
        <h3>{label}</h3>
        <Foreign lang={body.locale} within={lang} block>
          <Prose text={text} />
        </Foreign>
      </div>
    )
  return (
    <Card title={t.detail.bringTitle} tone="pine">
      {line(t.detail.bring, body.bring)}
      {line(t.detail.learn, body.learn)}
    </Card>
  )
}

export const ContactPart = ({ t, lang, detail }: DetailProps) => (
  <Card title={t.detail.contact}>
    <Contact who={detail.body.contact_role ?? t.tip.adviser} line={t.detail.contactLine}>
      <a href={pathIn(lang, '/contact')}>{t.detail.toContact}</a>
    </Contact>
  </Card>
)

export const LinksPart = ({ t, lang, detail, kind }: DetailProps & { kind: 'source' | 'link' }) => {
  const links = detail.links.filter((link) => link.kind === kind)
  if (links.length === 0) return null
  return (
    <Card title={kind === 'source' ? t.detail.sources : t.detail.links}>
      <Bullets
        items={links.map((link) => (
          <a key={link.url} href={link.url} rel="noreferrer">
            <Foreign lang={detail.koploper.original_locale} within={lang}>
              {link.label}
            </Foreign>
          </a>
        ))}
      />
    </Card>
  )
}

export const ThreadPart = ({ t, lang, detail, thread }: DetailProps) => {
  const { koploper, head } = detail
  const here: TrailItem = {
    kind: koploper.state === 'alumni' ? 'here-no' : 'here',
    title: head.title,
    text:
      koploper.appointed_on === null
        ? t.appointed
        : `${t.detail.here}, ${plainDate(koploper.appointed_on, lang)}`,
  }
  const before = thread.map(
    (item): TrailItem => ({ kind: 'done', step: plainDate(item.day, lang), title: t.detail.aTip }),
  )
  if (before.length === 0) return null
  return (
    <Section title={t.detail.thread}>
      <Trail lang={lang} items={[{ kind: 'label', title: t.detail.threadBefore }, ...before, here]} />
    </Section>
  )
}

export const RelatedPart = ({ t, lang, related }: DetailProps) => (
  <Card title={t.detail.related}>
    {related.length === 0 && <p>{t.detail.relatedNone}</p>}
    {related.map((other) => (
      <p key={other.slug}>
        <a
          href={pathIn(lang, `${listPath}/${other.slug}`)}
          lang={other.locale === lang ? undefined : other.locale}
        >
          {other.title}
        </a>
      </p>
    ))}
    <MoreLink href={pathIn(lang, listPath)}>{t.tip.toList}</MoreLink>
  </Card>
)
