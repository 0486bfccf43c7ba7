// What the network is, what it does and how it came about.

import { type Milestone, milestones, type TaxonomyTables } from '#commons/taxonomy'
import { plainDate, yearOf } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { type Ctx, stageOf } from '#platform/http/env.ts'
import { Section } from '#ui/layout.tsx'
import { Bullets, Linked } from '#ui/prose.tsx'
import { Trail } from '#ui/trail.tsx'
import { messages } from '../messages.ts'
import { TextPage } from '../pages/text-page.tsx'

const whenOf = ({ day, exact }: Milestone, lang: Lang): string => {
  if (exact === 'year') return String(yearOf(day))
  const date = plainDate(day, lang)
  return exact === 'month' ? date.replace(/^\d+ /, '') : date
}

/** About the network: its parts, its owner, its dates with their sources. */
export const aboutView = async (c: Ctx): Promise<PageView> => {
  const { db, lang } = stageOf<TaxonomyTables>(c)
  const { about } = messages[lang]
  const dates = await milestones(db, lang)
  const children = (
    <>
      <p>{about.what}</p>
      <Section title={about.partsTitle}>
        <Bullets items={about.parts} />
        <p>{about.owner}</p>
        <p>
          <Linked text={about.youCan} lang={lang} />
        </p>
      </Section>
      <Section title={about.timeline}>
        <Trail
          lang={lang}
          items={dates.map((milestone) => ({
            kind: 'done',
            step: whenOf(milestone, lang),
            title: milestone.title,
            text: <a href={milestone.source.url}>{milestone.source.label}</a>,
          }))}
        />
      </Section>
    </>
  )
  return TextPage({ title: about.title, lead: about.lead, children })
}
