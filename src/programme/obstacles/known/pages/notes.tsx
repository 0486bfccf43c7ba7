// What is said above a knelpunt: for whom it is, in which language, and what went into it.
import { plainDate } from '#kernel/dates.ts'
import { Note } from '#ui/card.tsx'
import { Foreign } from '#ui/prose.tsx'
import type { ObstacleDetail } from '../queries.ts'
import type { ObstacleSpeech } from './props.ts'

type NotesProps = { speech: ObstacleSpeech; detail: ObstacleDetail }

export const Notes = ({ speech: { t, a, lang }, detail: { card, said, text, merged } }: NotesProps) => (
  <>
    {card.audience === 'network' && <Note tone="pine">{t.members}</Note>}
    {text.locale !== lang && <Note>{said.locale === lang ? a.summaryOnly : a.untranslated}</Note>}
    {merged.map(({ id, title, locale, since, open }) => (
      <Note key={id} tone="pine">
        {`${t.mergedHere} `}
        <Foreign lang={locale} within={lang}>
          {`‘${title}’`}
        </Foreign>
        {since !== null && t.mergedSince(plainDate(since, lang))}
        {open === true && ` ${t.mergedOpen}`}
      </Note>
    ))}
  </>
)
