// A dialogue, with who may read each message.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { Icon, type IconName } from './icons/icon.tsx'
import { say } from './words.ts'

export type Sees = 'me' | 'team' | 'party' | 'reporter'

/** The sign of each kind of reader. */
export const seesIcons: Readonly<Record<Sees, IconName>> = {
  me: 'lock',
  team: 'team',
  party: 'government',
  reporter: 'person',
}

type SeenByProps = {
  by: Sees
  lang: Lang
  /** the name of the party, needed with `party`; elsewhere it replaces the usual word */
  name?: string
}

/** Who may read a message: colour, icon and word. */
export const SeenBy = ({ by, lang, name }: SeenByProps) => (
  <span class={`see v-${by}`}>
    <Icon name={seesIcons[by]} />
    <span class="vh">{say(lang).see.label} </span>
    {name ?? (by === 'party' ? '' : say(lang).see[by])}
  </span>
)

type MessageProps = {
  lang: Lang
  from: string
  when: ComponentChildren
  /** written by the reader: set to the right */
  mine?: boolean
  /** only in talks with more than one kind of reader */
  by?: Sees
  byName?: string
  /** to jump to it */
  id?: string
  children: ComponentChildren
}

/** One message of a `Talk`. */
export const Message = ({ lang, from, when, mine, by, byName, id, children }: MessageProps) => (
  <li
    id={id}
    class={['msg', mine ? 'mine' : '', by === undefined ? '' : `v-${by}`].filter(Boolean).join(' ')}
  >
    <p class="from">
      {by !== undefined && <SeenBy by={by} lang={lang} {...(byName === undefined ? {} : { name: byName })} />}
      <b>{from}</b> <span>{when}</span>
    </p>
    {children}
  </li>
)

/** Messages in the order in which they came. */
export const Talk = ({ children }: { children: ComponentChildren }) => <ol class="talk">{children}</ol>
