import { longDate, plainDate } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { Crumb, PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton, MoreLink } from '#ui/button.tsx'
import { Card, Note } from '#ui/card.tsx'
import { Band, Columns, Grid, Head, Section } from '#ui/layout.tsx'
import { PartSection } from '#ui/list/part.tsx'
import { Bullets, Foreign, TimeOf } from '#ui/prose.tsx'
import { Tag, Tags, ThemeTag, tintOf } from '#ui/tag.tsx'
import { calendarFilePath } from '../../agenda/calendar-path.ts'
import { hubPath, listPathOf, narrowed, pathOf } from '../kinds.ts'
import { Body } from './body.tsx'
import { FactsPart } from './detail-facts.tsx'
import type { DetailProps } from './detail-props.ts'
import { ArticleRows } from './rows.tsx'
import { duration, eventPlace, eventTime, groupSize, isClosed, kindLine, schemeState } from './say.ts'

const foreignTo = (locale: Lang, lang: Lang) => (locale === lang ? undefined : locale)

const isOver = ({ detail: { event }, now }: DetailProps): boolean =>
  event !== null && event.ends_at.getTime() <= now.getTime()

const KindLine = ({ speech, detail }: DetailProps) => {
  const { t, lang } = speech
  const { article, event, scheme } = detail
  const size = groupSize(article.group_min, article.group_max, speech)
  return (
    <>
      <span>{event ? t.agenda.kinds[event.kind] : t.kinds[article.kind].one}</span>
      {event && <span>{eventTime(event, speech)}</span>}
      {event && <span>{eventPlace(event, speech)}</span>}
      {scheme && <span>{schemeState(scheme, speech)}</span>}
      {!event && !scheme && <TimeOf day={article.published_on} lang={lang} form="long" />}
      {article.minutes !== null && <span>{duration(article.minutes, speech)}</span>}
      {size !== null && <span>{size}</span>}
    </>
  )
}

/** The list to which a tag leads: the one this stands in, narrowed; without one, that of the news. */
const TagLine = ({ speech: { t, lang, words }, detail: { card } }: DetailProps) => {
  const kind = card.kind === 'dossier' ? 'news' : card.kind
  const to = (facet: 'thema' | 'regio' | 'branche', value: string) =>
    kind === 'method' && facet !== 'thema' ? {} : { href: pathIn(lang, narrowed(kind, facet, value)) }
  const themes = card.themes.flatMap((slug) => {
    const theme = words.themes.get(slug)
    return theme
      ? [<ThemeTag key={slug} label={theme.name} tint={tintOf(theme.tint)} {...to('thema', slug)} />]
      : []
  })
  const plain = (facet: 'regio' | 'branche', codes: readonly string[], names: ReadonlyMap<string, string>) =>
    codes.map((slug) => (
      <Tag key={`${facet} ${slug}`} {...to(facet, slug)}>
        {names.get(slug) ?? slug}
      </Tag>
    ))
  return (
    <Tags
      tags={[
        ...(card.all_themes ? [<Tag key="themes">{t.list.allThemes}</Tag>] : []),
        ...themes,
        ...(card.all_sectors ? [<Tag key="sectors">{t.list.allSectors}</Tag>] : []),
        ...plain('branche', card.sectors, words.sectors),
        ...(card.nationwide ? [<Tag key="nation">{t.list.nationwide}</Tag>] : []),
        ...plain('regio', card.regions, words.regions),
      ]}
    />
  )
}

const Actions = (props: DetailProps) => {
  const { speech, detail } = props
  const { t, lang, today } = speech
  const { event, scheme, card } = detail
  if (scheme?.url && !isClosed(scheme, today))
    return (
      <Buttons>
        <LinkButton href={scheme.url}>{t.scheme.toProvider}</LinkButton>
      </Buttons>
    )
  if (!event || isOver(props)) return null
  return (
    <Buttons>
      {event.registration === 'mail' && (
        <LinkButton href={pathIn(lang, '/contact')}>{t.agenda.register}</LinkButton>
      )}
      <LinkButton
        href={pathIn(lang, calendarFilePath(card))}
        weight={event.registration === 'mail' ? 'second' : 'first'}
      >
        {t.agenda.save}
      </LinkButton>
    </Buttons>
  )
}

/** What a reader must know before reading on. */
const notesOf = (props: DetailProps): string[] => {
  const { speech, detail } = props
  const { t, lang, today } = speech
  const { article, scheme, body, title } = detail
  const checked = article.review_on !== null && article.review_on < today
  const foreign = body.locale !== lang && body.value.length > 0
  return [
    ...(foreign ? [title.locale === lang ? t.detail.summaryOnly : t.detail.untranslated] : []),
    ...(isOver(props) ? [t.agenda.isPast] : []),
    ...(scheme && isClosed(scheme, today) ? [t.scheme.isClosed] : []),
    ...(checked && article.review_on ? [t.detail.checking(plainDate(article.review_on, lang))] : []),
  ]
}

const Main = (props: DetailProps) => {
  const { speech, detail, items, parts, texts } = props
  const { t, lang } = speech
  const { body, pitfalls, article } = detail
  return (
    <>
      {notesOf(props).map((note) => (
        <Note key={note}>{note}</Note>
      ))}
      {body.value.length > 0 && (
        <Foreign lang={body.locale} within={lang} block>
          <Body blocks={body.value} lang={lang} />
        </Foreign>
      )}
      {pitfalls.value.length > 0 && (
        <Section title={t.detail.pitfalls}>
          <Foreign lang={pitfalls.locale} within={lang} block>
            <Bullets items={pitfalls.value} />
          </Foreign>
        </Section>
      )}
      {article.kind === 'dossier' && (
        <Section title={t.detail.inDossier}>
          {items.length === 0 ? (
            <p>{t.detail.dossierEmpty}</p>
          ) : (
            <ArticleRows speech={speech} cards={items} texts={texts} />
          )}
        </Section>
      )}
      {parts.map((part) => (
        <PartSection key={part.title} part={part} lang={lang} />
      ))}
    </>
  )
}

const RelatedPart = ({ speech, related, texts, detail: { article } }: DetailProps) => {
  const { t, lang } = speech
  const { kind } = article
  if (related.length === 0) return null
  return (
    <Section
      title={t.detail.related}
      more={<MoreLink href={pathIn(lang, listPathOf(kind))}>{t.all[kind]}</MoreLink>}
    >
      <Grid>
        {related.map((card) => {
          const text = texts.get(card.article_id)
          return (
            <div key={card.article_id} class="card cover">
              <p class="meta">{kindLine(card, speech)}</p>
              <h3>
                <a href={pathIn(lang, pathOf(card))} lang={text && foreignTo(text.locale, lang)}>
                  {text?.title ?? card.slug}
                </a>
              </h3>
              <p lang={text && foreignTo(text.locale, lang)}>{text?.teaser}</p>
            </div>
          )
        })}
      </Grid>
    </Section>
  )
}

const SourcesPart = ({ speech: { t }, detail: { sources } }: DetailProps) =>
  sources.length === 0 ? null : (
    <Card title={t.detail.sources}>
      <Bullets
        items={sources.map(({ label, url }) => (
          <a key={url} href={url} rel="noreferrer">
            {label}
          </a>
        ))}
      />
    </Card>
  )

const crumbsOf = ({ speech: { t }, detail: { article } }: DetailProps): Crumb[] => [
  { label: t.hub.title, path: hubPath },
  ...(article.kind === 'dossier'
    ? []
    : [{ label: t.kinds[article.kind].many, path: listPathOf(article.kind) }]),
]

/** One article with all that is public of it. */
export const DetailPage = (props: DetailProps): PageView => {
  const { speech, detail } = props
  const { t, lang } = speech
  const { title, teaser, article } = detail
  return {
    title: title.value,
    kind: t.kinds[article.kind].one,
    description: `${t.kinds[article.kind].one}, ${longDate(article.published_on, lang)}. ${teaser.value}`,
    crumbs: crumbsOf(props),
    section: hubPath,
    contentLang: title.locale,
    body: (
      <>
        <Head
          ground="cream"
          title={title.value}
          {...(title.locale === lang ? {} : { titleLang: title.locale })}
          kind={<KindLine {...props} />}
          lead={<span lang={foreignTo(teaser.locale, lang)}>{teaser.value}</span>}
          tags={<TagLine {...props} />}
          actions={<Actions {...props} />}
        />
        <Band>
          <Columns main={<Main {...props} />} side={<FactsPart {...props} />} />
        </Band>
        <Band ground="cream">
          <RelatedPart {...props} />
          <div class="stack">
            <SourcesPart {...props} />
            <Note>{t.detail.reality[article.reality]}</Note>
          </div>
        </Band>
      </>
    ),
  }
}
