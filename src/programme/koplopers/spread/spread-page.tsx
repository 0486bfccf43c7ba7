import type { Vocabulary } from '#commons/taxonomy'
import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { LinkButton, MoreLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Columns, Head, Section, Wrap } from '#ui/layout.tsx'
import { DataTable } from '#ui/list/data-table.tsx'
import { Bullets } from '#ui/prose.tsx'
import type { Words } from '../messages.ts'
import { listPath } from '../registry/list.ts'
import { blindSpots, type Cell, countIn, type Party, ratingOf } from './rules.ts'

const regionsPath = '/regios'

export type SpreadProps = {
  t: Words
  lang: Lang
  words: Vocabulary
  parties: readonly Party[]
  cells: readonly Cell[]
  /** Koplopers that each kind of party leads */
  led: ReadonlyMap<string, number>
  all: number
  /** regions with a Koploper of their own */
  covered: number
}

const ledBy = ({ led }: SpreadProps, party: Party): number =>
  party.groups.reduce((sum, group) => sum + (led.get(group) ?? 0), 0)

const listOf = (party: Party, theme?: string): string => {
  const query = new URLSearchParams(theme === undefined ? [] : [['thema', theme]])
  for (const group of party.groups) query.append('partij', group)
  return `${listPath}?${query.toString()}`
}

const Counted = ({ lang, count, path, what }: { lang: Lang; count: number; path: string; what: string }) => (
  <a href={pathIn(lang, path)}>
    {number(count, lang)}
    <span class="vh">{` ${what}`}</span>
  </a>
)

const PartyTable = (props: SpreadProps) => {
  const { t, lang, parties, all } = props
  const { columns } = t.spread
  return (
    <DataTable
      caption={t.spread.parties}
      captionHidden
      columns={[
        { label: columns.party, phoneLabel: '' },
        { label: columns.count, numeric: true },
        { label: columns.share, numeric: true },
        { label: columns.rating },
      ]}
      rows={parties.map((party) => {
        const count = ledBy(props, party)
        const share = all === 0 ? 0 : Math.round((100 * count) / all)
        return [
          party.name,
          count === 0 ? (
            t.spread.none
          ) : (
            <Counted
              key="count"
              lang={lang}
              count={count}
              path={listOf(party)}
              what={`${columns.count}, ${party.name}`}
            />
          ),
          `${share}%`,
          t.spread.ratings[ratingOf(count, all)],
        ]
      })}
    />
  )
}

const ThemeTable = ({ t, lang, words, parties, cells }: SpreadProps) => (
  <DataTable
    caption={t.spread.themes}
    captionHidden
    columns={[
      { label: t.spread.columns.theme, phoneLabel: '' },
      ...parties.map((party) => ({ label: party.name, numeric: true })),
    ]}
    rows={[...words.themes.values()].map((theme) => [
      <a key="theme" href={pathIn(lang, `/themas/${theme.slug}`)}>
        {theme.name}
      </a>,
      ...parties.map((party) => {
        const count = countIn(cells, theme.slug, party)
        return count === 0 ? (
          t.spread.none
        ) : (
          <Counted
            key={party.name}
            lang={lang}
            count={count}
            path={listOf(party, theme.slug)}
            what={`${t.spread.columns.count}, ${theme.name}, ${party.name}`}
          />
        )
      }),
    ])}
  />
)

const BlindSpots = ({ t, lang, words, parties, cells }: SpreadProps) => {
  const lines = [...words.themes.values()].flatMap((theme) => {
    const missing = blindSpots(cells, theme.slug, parties)
    return missing.length === 0 ? [] : [{ theme: theme.name, missing: missing.map((party) => party.name) }]
  })
  if (lines.length === 0) return <Card title={t.spread.noBlindSpots} tone="cream" />
  return (
    <Card title={t.spread.blindSpots} tone="cream">
      <Bullets
        items={lines.map(({ theme, missing }) => (
          <span key={theme}>
            <b>{`${theme}: `}</b>
            {missing.join(', ')}
          </span>
        ))}
      />
      <LinkButton href={pathIn(lang, `${listPath}/tip`)} weight="second">
        {t.list.tip}
      </LinkButton>
    </Card>
  )
}

/** Which kinds of party lead, on which themes and in how many regions, and where nobody does yet (R-080, V2). */
export const SpreadPage = (props: SpreadProps): PageView => {
  const { t, lang, words, all, covered } = props
  return {
    title: t.spread.title,
    description: t.spread.description,
    crumbs: [{ label: t.list.title, path: listPath }],
    section: listPath,
    body: (
      <>
        <Head title={t.spread.title} lead={t.spread.lead(number(all, lang))} />
        <Wrap>
          <Columns
            main={
              <>
                <Section title={t.spread.parties} intro={t.spread.partiesMore}>
                  <PartyTable {...props} />
                </Section>
                <Section title={t.spread.themes} intro={t.spread.themesMore}>
                  <ThemeTable {...props} />
                </Section>
              </>
            }
            side={
              <>
                <BlindSpots {...props} />
                <Card title={t.spread.regions(covered, words.regions.size)}>
                  <MoreLink href={pathIn(lang, regionsPath)}>{t.spread.toRegions}</MoreLink>
                </Card>
              </>
            }
          />
          <div class="end" />
        </Wrap>
      </>
    ),
  }
}
