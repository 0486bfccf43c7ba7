import { number, plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { PagePart } from '#platform/module.ts'
import { MoreLink } from '#ui/button.tsx'
import { Card, EmptyState } from '#ui/card.tsx'
import { Counts, type Fact, Facts } from '#ui/facts.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { PartSection } from '#ui/list/part.tsx'
import { Bullets } from '#ui/prose.tsx'
import { Tag, Tags } from '#ui/tag.tsx'
import { areaPath, regionPath, regionsPath } from '../addresses.ts'
import { type Area, type Atlas, neighboursOf, type Region, regionsOf } from '../atlas.ts'
import type { ContactCard } from '../cards/queries.ts'
import type { Words } from '../messages.ts'
import { ContactPart } from './contact-part.tsx'
import { inARow } from './in-a-row.ts'

export type RegionProps = {
  t: Words
  lang: Lang
  atlas: Atlas
  region: Region
  area: Area | undefined
  cards: readonly ContactCard[]
  parts: readonly PagePart[]
  koplopers: { readonly count: number; readonly path: string }
}

const PlanPart = ({ t, lang, atlas, region, area }: RegionProps) => {
  if (!area) return null
  const others = regionsOf(atlas, area).filter((other) => other.slug !== region.slug)
  const names = inARow(
    others.map((other) => other.name),
    t.region.and,
  )
  return (
    <Card title={t.region.plan}>
      <p>
        <a href={pathIn(lang, areaPath(area.slug))}>{t.region.planLink(area.name)}</a>
      </p>
      <p class="meta">{others.length === 0 ? t.region.planOwn : t.region.planShared(names)}</p>
      {area.drafted && <p class="meta">{t.areas.draftedMore}</p>}
    </Card>
  )
}

const namesBefore = ({ t, lang, region }: RegionProps): Fact[] =>
  region.before.map(({ name, until, source }) => ({
    label: t.region.before,
    value: `${name} (${t.region.beforeUntil(plainDate(until, lang))})`,
    note: (
      <a href={source} rel="noreferrer">
        {t.region.source}
      </a>
    ),
  }))

const namesOf = ({ region }: RegionProps, kind: 'name' | 'within'): string =>
  region.alias
    .filter((alias) => alias.kind === kind)
    .map((alias) => alias.name)
    .join(', ')

const FactsPart = (props: RegionProps) => {
  const { t, region } = props
  const facts: Fact[] = [
    {
      label: region.provinces.length === 1 ? t.region.province : t.region.provinces,
      value: region.provinces.join(', '),
    },
    { label: t.region.employer, value: region.employer ?? t.region.employerUnknown },
    ...namesBefore(props),
    { label: t.region.alias, value: namesOf(props, 'name') },
    { label: t.region.within, value: namesOf(props, 'within') },
  ]
  return (
    <Card title={t.region.facts}>
      <Facts facts={facts.filter((fact) => fact.value !== '')} />
    </Card>
  )
}

const NearPart = ({ t, lang, atlas, region }: RegionProps) => {
  const near = neighboursOf(atlas, region)
  return (
    <Card title={t.region.near}>
      <Bullets
        items={near.map((other) => (
          <a key={other.slug} href={pathIn(lang, regionPath(other.slug))}>
            {other.name}
          </a>
        ))}
      />
      <MoreLink href={pathIn(lang, regionsPath)}>{t.region.toMap}</MoreLink>
    </Card>
  )
}

const RegionHead = ({ t, lang, region, area, koplopers }: RegionProps) => (
  <Head
    ground="cream"
    kind={t.kind.region}
    title={region.name}
    lead={t.region.lead}
    tags={
      area && (
        <Tags
          tags={[
            <Tag key="area" href={pathIn(lang, areaPath(area.slug))}>
              {t.region.inArea(area.name)}
            </Tag>,
          ]}
        />
      )
    }
  >
    {koplopers.count > 0 && (
      <Counts
        counts={[
          {
            value: number(koplopers.count, lang),
            label: t.map.tileWord(koplopers.count),
            href: pathIn(lang, koplopers.path),
          },
        ]}
      />
    )}
  </Head>
)

/** One region: what goes on there, from all modules, and whom to ask. */
export const RegionPage = (props: RegionProps): PageView => {
  const { t, lang, region, parts, cards } = props
  return {
    title: region.name,
    kind: t.kind.region,
    description: t.region.description(region.name),
    crumbs: [{ label: t.map.title, path: regionsPath }],
    section: regionsPath,
    body: (
      <>
        <RegionHead {...props} />
        <Band>
          <Columns
            main={
              <>
                {parts.length === 0 && (
                  <EmptyState title={t.region.nothing}>
                    <MoreLink href={pathIn(lang, regionsPath)}>{t.region.toMap}</MoreLink>
                  </EmptyState>
                )}
                {parts.map((part) => (
                  <PartSection key={part.title} part={part} lang={lang} />
                ))}
              </>
            }
            side={
              <>
                <ContactPart t={t} lang={lang} cards={cards} />
                <PlanPart {...props} />
                <FactsPart {...props} />
                <NearPart {...props} />
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
