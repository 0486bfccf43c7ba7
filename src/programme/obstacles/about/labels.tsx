// What a thing is about, as labels; its sources; and whether it is real.
import { type Lang, pathIn } from '#kernel/language.ts'
import { Card } from '#ui/card.tsx'
import { Bullets } from '#ui/prose.tsx'
import { Tag, Tags, ThemeTag, tintOf } from '#ui/tag.tsx'
import type { About, Speech } from './speech.ts'

type AboutTagsProps = {
  speech: Speech
  about: About
  /** the list of the same kind, on one theme or region */
  narrowed(facet: 'thema' | 'regio', value: string): string
}

export const AboutTags = ({ speech, about, narrowed }: AboutTagsProps) => {
  const { a, lang, words } = speech
  const themes = about.themes.map((slug) => {
    const theme = words.themes.get(slug)
    const href = pathIn(lang, narrowed('thema', slug))
    return <ThemeTag key={slug} label={theme?.name ?? slug} tint={tintOf(theme?.tint ?? '')} href={href} />
  })
  const regions = about.regions.map((slug) => (
    <Tag key={slug} href={pathIn(lang, narrowed('regio', slug))}>
      {words.regions.get(slug) ?? slug}
    </Tag>
  ))
  const sectors = about.sectors.map((slug) => <Tag key={slug}>{words.sectors.get(slug) ?? slug}</Tag>)
  return (
    <Tags
      tags={[
        ...(about.all_themes ? [<Tag key="themes">{a.allThemes}</Tag>] : []),
        ...themes,
        ...(about.all_sectors ? [<Tag key="sectors">{a.allSectors}</Tag>] : []),
        ...sectors,
        ...(about.nationwide ? [<Tag key="nation">{a.nationwide}</Tag>] : []),
        ...regions,
      ]}
    />
  )
}

type SourcesProps = {
  speech: Speech
  /** the language of the labels */
  locale: Lang
  sources: readonly { readonly label: string; readonly url: string }[]
}

export const Sources = ({ speech: { a, lang }, locale, sources }: SourcesProps) =>
  sources.length === 0 ? null : (
    <Card title={a.sources}>
      <Bullets
        items={sources.map(({ label, url }) => (
          <a key={url} href={url} rel="noreferrer" lang={locale === lang ? undefined : locale}>
            {label}
          </a>
        ))}
      />
    </Card>
  )
