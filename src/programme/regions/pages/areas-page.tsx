import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card } from '#ui/card.tsx'
import { Columns, Head, Section, Wrap } from '#ui/layout.tsx'
import { Dates } from '#ui/list/dates.tsx'
import { Tag } from '#ui/tag.tsx'
import { areaPath, countSource, regionsPath } from '../addresses.ts'
import { type Area, type Atlas, regionsOf } from '../atlas.ts'
import type { Words } from '../messages.ts'
import { CountedAreas } from './counted-areas.tsx'
import { inARow } from './in-a-row.ts'

export type AreasProps = { t: Words; lang: Lang; atlas: Atlas }

const AreaLine = ({ t, atlas, area }: AreasProps & { area: Area }) => {
  const regions = regionsOf(atlas, area).map((region) => region.name)
  if (regions.length === 1 && regions[0] === area.name && !area.drafted) return <>{t.areas.sameName}</>
  const names = inARow(regions, t.region.and)
  return (
    <>
      {`${regions.length === 1 ? t.kind.region : t.kind.regions}: ${names} `}
      {area.drafted && <Tag>{t.areas.drafted}</Tag>}
    </>
  )
}

/** All areas with their regions, and why their number differs from that of the regions. */
export const AreasPage = (props: AreasProps): PageView => {
  const { t, lang, atlas } = props
  return {
    title: t.areas.title,
    description: t.areas.description,
    crumbs: [{ label: t.map.title, path: regionsPath }],
    section: regionsPath,
    body: (
      <>
        <Head title={t.areas.title} lead={t.areas.lead} />
        <Wrap>
          <Columns
            main={
              <Section title={t.areas.list}>
                <Dates
                  lang={lang}
                  items={[...atlas.areas.values()].map((area) => ({
                    title: area.name,
                    href: pathIn(lang, areaPath(area.slug)),
                    line: <AreaLine {...props} area={area} />,
                  }))}
                />
              </Section>
            }
            side={
              <>
                <Card title={t.areas.counted(atlas.areas.size, atlas.regions.size)} tone="cream">
                  <CountedAreas {...props} />
                </Card>
                <Card title={t.areas.source}>
                  <p>{t.areas.sourceText}</p>
                  <p>
                    <a href={countSource} rel="noreferrer">
                      {t.areas.sourceLink}
                    </a>
                  </p>
                </Card>
              </>
            }
          />
        </Wrap>
      </>
    ),
  }
}
