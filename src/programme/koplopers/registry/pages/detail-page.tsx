import { plainDate } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Note } from '#ui/card.tsx'
import { Band, Columns, Grid, Head } from '#ui/layout.tsx'
import { Stamp } from '#ui/mark.tsx'
import { Prose } from '#ui/prose.tsx'
import { Tag, Tags, ThemeTag, tintOf } from '#ui/tag.tsx'
import { listPath } from '../list.ts'
import {
  BringPart,
  ContactPart,
  FactsPart,
  LinksPart,
  RelatedPart,
  ThreadPart,
  WhoPart,
} from './detail-parts.tsx'
import type { DetailProps } from './detail-props.ts'
import { Story } from './detail-story.tsx'

const StampLine = ({ t, lang, detail }: DetailProps) => {
  const { koploper } = detail
  const since = koploper.appointed_on === null ? t.appointed : t.since(plainDate(koploper.appointed_on, lang))
  return (
    <>
      <Stamp>{since}</Stamp>
      {koploper.state === 'appointed' && koploper.confirmed_in !== null && (
        <span>{t.confirmed(String(koploper.confirmed_in))}</span>
      )}
      {koploper.state === 'paused' && <span>{t.paused}</span>}
      {koploper.state === 'alumni' && (
        <span>{koploper.ended_on === null ? t.alumni : t.stoppedOn(plainDate(koploper.ended_on, lang))}</span>
      )}
    </>
  )
}

const TagLine = ({ t, lang, detail, words }: DetailProps) => {
  const { koploper, themes, regions } = detail
  const ordered = [...themes].sort((left) => (left === koploper.main_theme ? -1 : 0))
  const tags = ordered.flatMap((slug) => {
    const theme = words.themes.get(slug)
    return theme
      ? [
          <ThemeTag
            key={slug}
            label={theme.name}
            tint={tintOf(theme.tint)}
            href={pathIn(lang, `${listPath}?thema=${slug}`)}
          />,
        ]
      : []
  })
  if (koploper.all_themes) tags.unshift(<Tag key="all">{t.list.everyTheme}</Tag>)
  const places = regions.map((slug) => (
    <Tag key={slug} href={pathIn(lang, `${listPath}?regio=${slug}`)}>
      {words.regions.get(slug) ?? slug}
    </Tag>
  ))
  if (koploper.nationwide) places.unshift(<Tag key="nation">{t.list.nationwide}</Tag>)
  return <Tags tags={[...tags, ...places]} />
}

const languageNote = ({ t, lang, detail }: DetailProps): string | null => {
  if (detail.head.locale !== lang) return t.detail.untranslated
  return detail.body.locale === lang ? null : t.detail.summaryOnly
}

/** One Koploper with all that is public of it, successes and setbacks alike. */
export const DetailPage = (props: DetailProps): PageView => {
  const { t, lang, detail } = props
  const { head, body, koploper } = detail
  const foreign = languageNote(props)
  return {
    title: head.title,
    kind: t.appointed,
    description: head.summary,
    crumbs: [{ label: t.list.title, path: listPath }],
    section: listPath,
    contentLang: head.locale,
    body: (
      <>
        <Head
          ground="cream"
          title={head.title}
          {...(head.locale === lang ? {} : { titleLang: head.locale })}
          kind={<StampLine {...props} />}
          lead={<span lang={head.locale === lang ? undefined : head.locale}>{head.summary}</span>}
          tags={<TagLine {...props} />}
        />
        <Band>
          <Columns
            main={
              <>
                {foreign !== null && <Note>{foreign}</Note>}
                {body.end_reason !== null && (
                  <Note tone="pine">
                    <Prose text={body.end_reason} {...(body.locale === lang ? {} : { lang: body.locale })} />
                  </Note>
                )}
                <Story {...props} />
              </>
            }
            side={
              <>
                <WhoPart {...props} />
                <FactsPart {...props} />
                <BringPart {...props} />
              </>
            }
          />
        </Band>
        <Band ground="cream">
          <ThreadPart {...props} />
          <Grid two>
            <ContactPart {...props} />
            <RelatedPart {...props} />
            <LinksPart {...props} kind="source" />
            <LinksPart {...props} kind="link" />
          </Grid>
          <Note>{koploper.reality === 'invented' ? t.detail.invented : t.detail.real}</Note>
        </Band>
      </>
    ),
  }
}
