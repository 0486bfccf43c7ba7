import type { Vocabulary } from '#commons/taxonomy'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { PagePart } from '#platform/module.ts'
import { Card, Note } from '#ui/card.tsx'
import { type Fact, Facts } from '#ui/facts.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { PartSection } from '#ui/list/part.tsx'
import { Tag, Tags } from '#ui/tag.tsx'
import type { Words } from '../messages.ts'
import type { ListedOrganisation } from './queries.ts'

type OrganisationProps = {
  t: Words
  lang: Lang
  words: Vocabulary
  organisation: ListedOrganisation
  parts: readonly PagePart[]
}

const Places = ({ lang, words, organisation }: OrganisationProps) => (
  <Tags
    tags={organisation.regions.map((slug) => (
      <Tag key={slug} href={pathIn(lang, `/regios/${slug}`)}>
        {words.regions.get(slug) ?? slug}
      </Tag>
    ))}
  />
)

/** One organisation: what kind it is, and what it takes part in and where (issue of the public site, 6). */
export const OrganisationPage = (props: OrganisationProps): PageView => {
  const { t, lang, words, organisation, parts } = props
  const { name, kind, regions, sectors, reality } = organisation
  const kindName = words.partyKinds.get(kind)?.name ?? ''
  const facts: Fact[] = [
    {
      label: t.organisation.sectors,
      value: sectors.map((slug) => words.sectors.get(slug) ?? slug).join(', '),
    },
    { label: t.organisation.regions, value: regions.length === 0 ? '' : <Places {...props} /> },
  ]
  return {
    title: name,
    description: t.organisation.description(name),
    crumbs: [],
    body: (
      <>
        <Head ground="cream" kind={kindName} title={name} />
        <Band>
          <Columns
            main={
              <>
                {parts.map((part) => (
                  <PartSection key={part.title} part={part} lang={lang} />
                ))}
                <Note>{reality === 'invented' ? t.organisation.invented : t.organisation.real}</Note>
              </>
            }
            side={
              <Card title={t.organisation.facts}>
                <Facts facts={facts.filter((fact) => fact.value !== '')} />
                <p class="meta">{t.organisation.derived}</p>
              </Card>
            }
          />
        </Band>
      </>
    ),
  }
}
