import { plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card, Note } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Band, Columns, Head, Section } from '#ui/layout.tsx'
import { Dates } from '#ui/list/dates.tsx'
import { Bullets } from '#ui/prose.tsx'
import { Tag, Tags } from '#ui/tag.tsx'
import { areasPath, regionPath, regionsPath } from '../addresses.ts'
import { type Area, type Atlas, regionsOf } from '../atlas.ts'
import type { ContactCard } from '../cards/queries.ts'
import type { Words } from '../messages.ts'
import type { AreaDocument, AreaParty } from '../queries.ts'
import { partyGroups } from '../schema.ts'
import { ContactPart } from './contact-part.tsx'

export type AreaProps = {
  t: Words
  lang: Lang
  atlas: Atlas
  area: Area
  parties: readonly AreaParty[]
  documents: readonly AreaDocument[]
  cards: readonly ContactCard[]
  koplopersIn: (region: string) => number
}

const RegionsPart = ({ t, lang, atlas, area, koplopersIn }: AreaProps) => (
  <Section title={t.area.regions}>
    <Dates
      lang={lang}
      items={regionsOf(atlas, area).map((region) => ({
        title: region.name,
        href: pathIn(lang, regionPath(region.slug)),
        line: [
          ...(region.provinces.join() === region.name ? [] : [region.provinces.join(', ')]),
          koplopersIn(region.slug) === 0
            ? `${t.none} ${t.map.tileNone}`
            : t.koplopers(koplopersIn(region.slug)),
        ].join(' · '),
      }))}
    />
  </Section>
)

const PartiesPart = ({ t, parties }: AreaProps) => {
  if (parties.length === 0) return null
  const sources = [...new Set(parties.map((party) => party.source_url))]
  return (
    <Section title={t.area.parties} intro={t.area.partiesMore}>
      <Facts
        facts={partyGroups.flatMap((group) => {
          const names = parties.filter((party) => party.party_group === group).map((party) => party.name)
          return names.length === 0 ? [] : [{ label: t.area.groups[group], value: names.join(' · ') }]
        })}
      />
      <p class="meta">
        {sources.map((source) => (
          <a key={source} href={source} rel="noreferrer">
            {t.region.source}
          </a>
        ))}
      </p>
    </Section>
  )
}

const DocumentsPart = ({ t, lang, documents }: AreaProps) => {
  if (documents.length === 0) return null
  return (
    <Section title={t.area.documents}>
      <Dates
        lang={lang}
        items={documents.map((one) => ({
          title: one.label,
          ...(lang === 'nl' ? {} : { titleLang: 'nl' }),
          href: one.url,
          line: [one.publisher, one.dated === null ? t.area.undated : plainDate(one.dated, lang)].join(' · '),
        }))}
      />
    </Section>
  )
}

const UnknownPart = ({ t, lang, area, parties, documents }: AreaProps) => (
  <Card title={t.area.unknown}>
    <Bullets
      items={[
        ...(area.drafted ? [t.area.unknownRegions] : []),
        t.area.unknownContent,
        parties.length === 0 ? t.area.unknownParties : t.area.someParties,
        ...(documents.length === 0 ? [t.area.unknownDocuments] : []),
      ]}
    />
    <p>
      <a href={pathIn(lang, '/contact')}>{t.area.help}</a>
    </p>
  </Card>
)

const AreaHead = ({ t, area }: AreaProps) => (
  <Head
    ground="cream"
    kind={t.kind.area}
    title={area.name}
    lead={area.regions.length === 1 ? t.area.leadOne : t.area.leadMany(area.regions.length)}
    tags={area.drafted && <Tags tags={[t.areas.drafted].map((word) => <Tag key={word}>{word}</Tag>)} />}
  />
)

/** One area: its regions, who takes part, what was published, and plainly what is not known. */
export const AreaPage = (props: AreaProps): PageView => {
  const { t, lang, area, cards } = props
  return {
    title: `${t.kind.area} ${area.name}`,
    description: t.area.description(area.name),
    crumbs: [
      { label: t.map.title, path: regionsPath },
      { label: t.areas.title, path: areasPath },
    ],
    section: regionsPath,
    body: (
      <>
        <AreaHead {...props} />
        <Band>
          <Columns
            main={
              <>
                {area.drafted && <Note>{t.areas.draftedMore}</Note>}
                <Section title={t.area.known}>
                  <p>{area.note[lang] ?? t.area.noNote}</p>
                </Section>
                <RegionsPart {...props} />
                <PartiesPart {...props} />
                <DocumentsPart {...props} />
              </>
            }
            side={
              <>
                <ContactPart t={t} lang={lang} cards={cards} />
                <UnknownPart {...props} />
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
