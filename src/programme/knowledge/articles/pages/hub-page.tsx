import { dayOf, number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { MoreLink } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { Band, Columns, Grid, Head, Section, Stack } from '#ui/layout.tsx'
import { type DatedItem, Dates } from '#ui/list/dates.tsx'
import type { CardRow, Kind } from '../../schema.ts'
import type { CardText } from '../card-texts.ts'
import { hubPath, listPathOf, pathOf } from '../kinds.ts'
import { type Speech, shortLine } from './say.ts'

export type HubProps = {
  speech: Speech
  cards: ReadonlyMap<Kind, readonly CardRow[]>
  texts: ReadonlyMap<string, CardText>
  counts: ReadonlyMap<Kind, number>
}

const itemOf = (card: CardRow, { speech, texts }: HubProps): DatedItem => {
  const text = texts.get(card.article_id)
  const { lang } = speech
  return {
    title: text?.title ?? card.slug,
    ...(text && text.locale !== lang ? { titleLang: text.locale } : {}),
    href: pathIn(lang, pathOf(card)),
    line: shortLine(card, speech),
    ...(card.starts_at ? { day: dayOf(card.starts_at) } : {}),
  }
}

const MoreOf = ({ speech: { t, lang }, counts, kind }: HubProps & { kind: Kind }) => (
  <MoreLink href={pathIn(lang, listPathOf(kind))}>
    {`${t.all[kind]} (${number(counts.get(kind) ?? 0, lang)})`}
  </MoreLink>
)

/** The first of one kind under its name, with the way to all of them. */
const KindPart = (props: HubProps & { kind: Kind }) => {
  const { speech, cards, kind } = props
  const list = cards.get(kind) ?? []
  return (
    <Section title={speech.t.kinds[kind].many} more={<MoreOf {...props} />}>
      {list.length === 0 ? (
        <p>{speech.t.list.empty}</p>
      ) : (
        <Dates lang={speech.lang} items={list.map((card) => itemOf(card, props))} />
      )}
    </Section>
  )
}

const DossierPart = ({ speech, cards, texts }: HubProps) => {
  const { t, lang } = speech
  const list = cards.get('dossier') ?? []
  if (list.length === 0) return null
  return (
    <Section title={t.kinds.dossier.many}>
      <p>{t.hub.dossiersIntro}</p>
      <Grid>
        {list.map((card) => {
          const text = texts.get(card.article_id)
          return (
            <Card
              key={card.article_id}
              level={3}
              title={text?.title ?? card.slug}
              href={pathIn(lang, pathOf(card))}
            >
              <p lang={text && text.locale !== lang ? text.locale : undefined}>{text?.teaser}</p>
            </Card>
          )
        })}
      </Grid>
    </Section>
  )
}

/** The entry of everything the network knows and does: the newest of each, with the way to all. */
export const HubPage = (props: HubProps): PageView => {
  const { t } = props.speech
  return {
    title: t.hub.title,
    description: t.hub.description,
    crumbs: [],
    section: hubPath,
    body: (
      <>
        <Head title={t.hub.title} lead={t.hub.lead} />
        <Band>
          <Stack>
            <Columns
              place="half"
              main={<KindPart {...props} kind="event" />}
              side={<KindPart {...props} kind="news" />}
            />
            <Columns
              place="half"
              main={<KindPart {...props} kind="guide" />}
              side={<KindPart {...props} kind="method" />}
            />
          </Stack>
        </Band>
        <Band ground="cream">
          <KindPart {...props} kind="scheme" />
          <DossierPart {...props} />
        </Band>
      </>
    ),
  }
}
