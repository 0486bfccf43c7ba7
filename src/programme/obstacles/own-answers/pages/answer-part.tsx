// An answer as it will be read: the very pieces of its public page.
import { Card } from '#ui/card.tsx'
import { Facts } from '#ui/facts.tsx'
import { Stack } from '#ui/layout.tsx'
import { AboutTags, Sources } from '../../about/labels.tsx'
import type { Speech } from '../../about/speech.ts'
import { narrowedTo } from '../../answers/list.ts'
import { messages as publicWords } from '../../answers/messages.ts'
import { WholeAnswer } from '../../answers/pages/answer-page.tsx'
import { trustFacts } from '../../answers/pages/trust-facts.tsx'
import type { AnswerDetail } from '../../answers/queries.ts'
import { blocksOf } from '../blocks.ts'
import type { DeskAnswer } from '../schema.ts'

/** As the public page would have it, were it online. */
const detailOf = (answer: DeskAnswer): AnswerDetail => {
  const { id, title, sentence, steps, holds_for, confirmed_role, level, source_label, source_url } = answer
  const { verdict, confirmed_by, confirmed_on, valid_until, themes, sector, region, bodies, day } = answer
  const text = { title, sentence, locale: 'nl' as const }
  return {
    answer: { id, reality: 'reported', level, original_locale: 'nl' },
    card: {
      answer_id: id,
      slug: '',
      published_on: day,
      ...{ verdict, confirmed_by, confirmed_on, valid_until, themes, bodies },
      sectors: sector === null ? [] : [sector],
      regions: region === null ? [] : [region],
      nationwide: region === null,
      all_themes: false,
      all_sectors: false,
      verdicts: [],
      levels: [],
      sort_recent: 0,
      sort_title: '',
    },
    said: text,
    text: {
      ...text,
      answer_id: id,
      state: 'full',
      based_on_version: 1,
      explanation: blocksOf(answer),
      ...{ steps, holds_for, confirmed_role },
    },
    sources: source_label === null || source_url === null ? [] : [{ label: source_label, url: source_url }],
  }
}

/** Everything of it in the order of the public page; it is written in Dutch. */
export const AnswerPart = (props: { speech: Speech; answer: DeskAnswer }) => {
  const speech = { ...props.speech, t: publicWords[props.speech.lang] }
  const detail = detailOf(props.answer)
  const shared = { speech, detail }
  return (
    <Stack>
      <AboutTags speech={speech} about={detail.card} narrowed={narrowedTo} />
      <h2 lang={speech.lang === 'nl' ? undefined : 'nl'}>{props.answer.title}</h2>
      <WholeAnswer {...shared} />
      <Card title={speech.t.facts.title} tone="cream">
        <Facts facts={trustFacts(shared)} />
      </Card>
      <Sources speech={speech} locale="nl" sources={detail.sources} />
    </Stack>
  )
}
