// What was typed is nowhere, and something near it is: which words were looked for, and the way to what was typed.
import type { Lang } from '#kernel/language.ts'
import { Note } from '../card.tsx'
import { say } from '../words.ts'

type ReadAsProps = {
  lang: Lang
  typed: string
  read: string
  /** where what was typed is looked for as it is */
  exactly: string
}

/** Stands above what was found: the reader did not ask for it, so it is said before it is read. */
export const ReadAs = ({ lang, typed, read, exactly }: ReadAsProps) => {
  const t = say(lang).list
  return (
    <Note tone="pine">
      <p>
        {t.readAs} <b>{read}</b>.{' '}
        <a href={exactly} rel="nofollow">
          {t.exactly} <i>{typed}</i>
        </a>
      </p>
    </Note>
  )
}
