import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Outside, RegionCounts } from '#platform/module.ts'
import { LinkButton, MoreLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Grid, Head, Section, Wrap } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import { MapColumns, MapLegend, TileMap } from '#ui/map.tsx'
import { Bullets } from '#ui/prose.tsx'
import { areaPath, areasPath, regionPath, regionsPath } from '../addresses.ts'
import { type Atlas, areaOf, type Region, regionsIn } from '../atlas.ts'
import type { Words } from '../messages.ts'
import { CountedAreas } from './counted-areas.tsx'

export type RegionsProps = { t: Words; lang: Lang; atlas: Atlas; koplopers: RegionCounts }

const tableId = 'tabel'
const tipPath = '/koplopers/tip'
const spreadPath = '/kaart'

const countOf = ({ koplopers }: RegionsProps, region: Region): number =>
  koplopers.counts.get(region.slug) ?? 0

const Lead = ({ t, lang, koplopers }: RegionsProps) => {
  const { all, nationwide, unplaced } = koplopers
  return (
    <>
      {`${t.map.lead} `}
      <a href={pathIn(lang, koplopers.allPath)}>{t.map.all(all)}</a>
      {`. ${t.map.placed(all - nationwide.count - unplaced.count)}`}
    </>
  )
}

const CountryMap = (props: RegionsProps) => {
  const { t, lang, atlas } = props
  const words = { ...t.map, counted: t.map.tileWord, none: t.none, noneOf: t.map.tileNone }
  const parts = atlas.parts.map((part) => ({
    title: part.name[lang],
    tiles: regionsIn(atlas, part.code).map((region) => ({
      href: pathIn(lang, regionPath(region.slug)),
      name: region.name,
      count: countOf(props, region),
      col: region.tile.col,
      row: region.tile.row,
    })),
  }))
  return (
    <>
      <TileMap lang={lang} label={t.map.mapTitle} parts={parts} words={words} />
      <MapLegend words={words} />
    </>
  )
}

const Gaps = (props: RegionsProps) => {
  const { t, lang, atlas } = props
  const gaps = [...atlas.regions.values()].filter((region) => countOf(props, region) === 0)
  if (gaps.length === 0) return <Card title={t.map.noGaps} tone="cream" />
  return (
    <Card title={t.map.gaps(gaps.length)} tone="cream">
      <Bullets
        items={gaps.map((region) => (
          <a key={region.slug} href={pathIn(lang, regionPath(region.slug))}>
            {region.name}
          </a>
        ))}
      />
      <p>
        {`${t.map.tipAsk} `}
        <a href={pathIn(lang, tipPath)}>{t.map.tip}</a>
      </p>
      <MoreLink href={pathIn(lang, spreadPath)}>{t.map.toSpread}</MoreLink>
    </Card>
  )
}

const Remarks = (props: RegionsProps) => {
  const { t, atlas } = props
  const sum = [...atlas.regions.values()].reduce((total, region) => total + countOf(props, region), 0)
  return (
    <p class="meta">
      {`${t.map.twice(sum)} ${t.map.place} `}
      <a href={`#${tableId}`}>{t.map.toTable}</a>
    </p>
  )
}

const Apart = ({
  title,
  none,
  outside,
  props: { t, lang, koplopers },
}: {
  title: string
  none: string
  outside: Outside
  props: RegionsProps
}) => (
  <Card title={title} level={3}>
    {outside.count === 0 ? (
      <p>{none}</p>
    ) : (
      <Bullets
        items={outside.rows.map((row) => (
          <a key={row.path} href={pathIn(lang, row.path)} lang={row.titleLang}>
            {row.title}
          </a>
        ))}
      />
    )}
    {outside.count > outside.rows.length && (
      <p>
        {`${t.map.firstOnes(outside.rows.length)} `}
        <a href={pathIn(lang, koplopers.allPath)}>{t.map.toAll}</a>
      </p>
    )}
  </Card>
)

const Figures = (props: RegionsProps) => {
  const { t, lang, atlas, koplopers } = props
  const { columns } = t.map
  return (
    <DataTable
      caption={t.map.tableTitle}
      captionHidden
      columns={[
        { label: columns.region, phoneLabel: '' },
        { label: columns.count, numeric: true },
        { label: columns.area },
      ]}
      rows={[...atlas.regions.values()].map((region) => {
        const area = areaOf(atlas, region.slug)
        const count = countOf(props, region)
        return [
          <a key="region" href={pathIn(lang, regionPath(region.slug))}>
            {region.name}
          </a>,
          count === 0 ? (
            t.none
          ) : (
            <a key="count" href={pathIn(lang, koplopers.path(region.slug))}>
              {number(count, lang)}
              <span class="vh">{` ${t.map.tileWord(count)}, ${region.name}`}</span>
            </a>
          ),
          area ? (
            <a key="area" href={pathIn(lang, areaPath(area.slug))}>
              {area.name}
            </a>
          ) : (
            ''
          ),
        ]
      })}
    />
  )
}

/** Where something is already, and where not yet: the way into every region. */
export const RegionsPage = (props: RegionsProps): PageView => {
  const { t, lang, atlas, koplopers } = props
  const { nationwide, unplaced } = koplopers
  return {
    title: t.map.title,
    description: t.map.description,
    crumbs: [],
    section: regionsPath,
    body: (
      <>
        <Head title={t.map.title} lead={<Lead {...props} />} />
        <Wrap>
          <Section title={t.map.mapTitle}>
            <MapColumns
              map={<CountryMap {...props} />}
              side={
                <>
                  <Gaps {...props} />
                  <Remarks {...props} />
                </>
              }
            />
          </Section>
          <Section title={t.map.elsewhere}>
            <Grid two>
              <Apart
                title={t.map.nationwide(nationwide.count)}
                none={t.map.nationwideNone}
                outside={nationwide}
                props={props}
              />
              <Apart
                title={t.map.unplaced(unplaced.count)}
                none={t.map.unplacedNone}
                outside={unplaced}
                props={props}
              />
            </Grid>
          </Section>
          <Section
            title={t.areas.counted(atlas.areas.size, atlas.regions.size)}
            more={<MoreLink href={pathIn(lang, areasPath)}>{t.areas.toAreas}</MoreLink>}
          >
            <CountedAreas t={t} lang={lang} atlas={atlas} />
          </Section>
          <Section title={t.map.tableTitle} id={tableId}>
            <Figures {...props} />
          </Section>
          <LinkButton href={pathIn(lang, koplopers.allPath)} weight="second">
            {t.map.toAll}
          </LinkButton>
        </Wrap>
      </>
    ),
  }
}
