import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Card } from '#ui/card.tsx'
import { Band, Columns, Head, Section } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { Doors } from '#ui/screens/home.tsx'
import { Tag, Tags } from '#ui/tag.tsx'
import { type Audience, audiences, messages, stepPaths, stepsFor, type Words } from './audiences.ts'

type AudienceProps = { t: Words; lang: Lang; audience: Audience }

const pathOf = (audience: Audience): string => `/voor/${audience}`

const Steps = ({ t, lang, audience }: AudienceProps) => (
  <Section title={t.steps}>
    <Doors
      doors={stepsFor[audience].map((step) => ({
        title: t.step[step],
        href: pathIn(lang, stepPaths[step]),
        text: t.step[`${step}More`],
      }))}
    />
  </Section>
)

const Others = ({ t, lang, audience }: AudienceProps) => (
  <Card title={t.others} tone="cream">
    <Bullets
      items={audiences
        .filter((other) => other !== audience)
        .map((other) => (
          <a key={other} href={pathIn(lang, pathOf(other))}>
            {t[other].name}
          </a>
        ))}
    />
  </Card>
)

/** On the front page: each kind of reader, one tap away. */
export const Audiences = ({ lang }: { lang: Lang }) => {
  const t = messages[lang]
  return (
    <Section title={t.forYou}>
      <Tags
        tags={audiences.map((audience) => (
          <Tag key={audience} href={pathIn(lang, pathOf(audience))}>
            {t[audience].name}
          </Tag>
        ))}
      />
    </Section>
  )
}

/** What the network is for one kind of reader, and where to begin. */
export const AudiencePage = (props: AudienceProps): PageView => {
  const { t, audience } = props
  const words = t[audience]
  return {
    title: words.title,
    description: words.lead,
    crumbs: [{ label: t.all, path: '/voor' }],
    body: (
      <>
        <Head ground="cream" title={words.title} lead={words.lead} />
        <Band>
          <Columns
            main={
              <>
                <p class="text">{words.what}</p>
                <Section title={t.expect}>
                  <Bullets items={words.points} />
                </Section>
                <Steps {...props} />
              </>
            }
            side={<Others {...props} />}
          />
        </Band>
      </>
    ),
  }
}

/** All audiences, to choose from. */
export const AudiencesPage = ({ t, lang }: { t: Words; lang: Lang }): PageView => ({
  title: t.all,
  description: t.lead,
  crumbs: [],
  body: (
    <>
      <Head title={t.all} lead={t.lead} />
      <Band>
        <Doors
          doors={audiences.map((audience) => ({
            title: t[audience].title,
            href: pathIn(lang, pathOf(audience)),
            text: t[audience].lead,
          }))}
        />
      </Band>
    </>
  ),
})
