import type { Ambassador, Theme } from '#commons/taxonomy'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { PagePart } from '#platform/module.ts'
import { Card } from '#ui/card.tsx'
import { Contact } from '#ui/facts.tsx'
import { Band, Columns, Head } from '#ui/layout.tsx'
import { PartSection } from '#ui/list/part.tsx'
import { Tags, ThemeTag, tintOf } from '#ui/tag.tsx'
import type { Words } from '../messages.ts'

type ThemeProps = {
  t: Words
  lang: Lang
  theme: Theme
  related: readonly Theme[]
  ambassador: Ambassador | null
  parts: readonly PagePart[]
}

const AmbassadorCard = ({ t, ambassador }: ThemeProps) => (
  <Card title={t.theme.ambassador} tone="cream">
    {ambassador === null ? (
      <Contact who={t.theme.soon} line={t.theme.soonMore} />
    ) : (
      <Contact
        who={ambassador.name ?? ambassador.role}
        {...(ambassador.name === null ? {} : { line: ambassador.role })}
      />
    )}
  </Card>
)

const ContactCard = ({ t, lang }: ThemeProps) => (
  <Card title={t.theme.contact}>
    <Contact who={t.theme.adviser} line={t.theme.adviserMore}>
      <a href={pathIn(lang, '/contact')}>{t.contact.title}</a>
    </Contact>
  </Card>
)

const RelatedCard = ({ t, lang, related }: ThemeProps) => (
  <Card title={t.theme.related}>
    <Tags
      tags={related.map((theme) => (
        <ThemeTag
          key={theme.slug}
          label={theme.name}
          tint={tintOf(theme.tint)}
          href={pathIn(lang, `/themas/${theme.slug}`)}
        />
      ))}
    />
  </Card>
)

/** One theme: its positive goal, what there is on it, who pulls it. */
export const ThemePage = (props: ThemeProps): PageView => {
  const { t, lang, theme, parts } = props
  return {
    title: theme.name,
    kind: t.theme.kind,
    description: theme.intro,
    crumbs: [{ label: t.theme.all, path: '/themas' }],
    body: (
      <>
        <Head
          ground="cream"
          kind={<ThemeTag label={t.theme.kind} tint={tintOf(theme.tint)} />}
          title={theme.name}
          lead={theme.goal}
        />
        <Band>
          <Columns
            main={
              <>
                <p class="text">{theme.intro}</p>
                {parts.map((part) => (
                  <PartSection key={part.title} part={part} lang={lang} />
                ))}
              </>
            }
            side={
              <>
                <AmbassadorCard {...props} />
                <ContactCard {...props} />
                <RelatedCard {...props} />
              </>
            }
          />
        </Band>
      </>
    ),
  }
}
