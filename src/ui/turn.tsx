// Who is at move, and since when; the same on every page.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { say } from './words.ts'

export type Tone = 'you' | 'other' | 'late' | 'done'

export type TurnProps = {
  lang: Lang
  /** you: the reader; other: somebody else; late: past the promised day; done: nobody any more */
  tone: Tone
  who: string
  /** since when, and what is asked */
  line?: ComponentChildren
  /** what stands out when it is late: "2 werkdagen te laat" */
  due?: string
  /** a block of its own on top of a page */
  big?: boolean
}

/** A dot, a name and a date; a red square when late, which is also said to who cannot see it. */
export const Turn = ({ lang, tone, who, line, due, big }: TurnProps) => (
  <div class={['turn', tone === 'other' ? '' : tone, big ? 'big' : ''].filter(Boolean).join(' ')}>
    <div class="tw">
      <b>
        {(tone === 'late' || tone === 'done') && <span class="vh">{say(lang).turn[tone]} </span>}
        {who}
      </b>
      {(line || due) && (
        <p>
          {line}
          {line && due && ', '}
          {due && <span class="due">{due}</span>}
        </p>
      )}
    </div>
  </div>
)
