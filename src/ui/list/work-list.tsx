// What waits for somebody: one list over all modules.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
import { PostButton } from '../button.tsx'
import { Turn, type TurnProps } from '../turn.tsx'

export type WorkItem = {
  /** what it is, with its public code */
  kind: string
  title: string
  titleLang?: string
  href: string
  /** what is asked */
  text?: ComponentChildren
  turn: Omit<TurnProps, 'lang' | 'big'>
  /** the one next act */
  action?: { label: string; href: string }
}

/** Work between hairlines: what, who is at move, and the button for the next act. */
export const WorkList = ({ lang, items }: { lang: Lang; items: readonly WorkItem[] }) => (
  <ul class="work">
    {items.map(({ kind, title, titleLang, href, text, turn, action }) => (
      <li key={href}>
        <div>
          <p class="meta">{kind}</p>
          <h3>
            <a href={href} lang={titleLang}>
              {title}
            </a>
          </h3>
          {text !== undefined && <p class="meta">{text}</p>}
        </div>
        <Turn lang={lang} {...turn} />
        {action !== undefined && (
          <a class="btn line" href={action.href}>
            {action.label}
            <span class="vh" lang={titleLang}>
              : {title}
            </span>
          </a>
        )}
      </li>
    ))}
  </ul>
)

export type FollowedItem = {
  title: string
  titleLang?: string
  href: string
  /** when something happened last */
  meta: string
  /** how it stands, in a word */
  standing: string
  /** the button that stops it: done twice it is done once, so its form needs no key */
  stop: { label: string; action: string; values: Readonly<Record<string, string>> }
}

/** What somebody follows: what, how it stands, and the button that stops it. */
export const FollowedItems = ({ items }: { items: readonly FollowedItem[] }) => (
  <ul class="work">
    {items.map(({ title, titleLang, href, meta, standing, stop }) => (
      <li key={href}>
        <div>
          <h3>
            <a href={href} lang={titleLang}>
              {title}
            </a>
          </h3>
          <p class="meta">{meta}</p>
        </div>
        <p>{standing}</p>
        <PostButton action={stop.action} values={stop.values} weight="bare">
          {stop.label}
          <span class="vh" lang={titleLang}>
            : {title}
          </span>
        </PostButton>
      </li>
    ))}
  </ul>
)
