// What waits for somebody: one list over all modules.
import type { ComponentChildren } from 'preact'
import type { Lang } from '#kernel/language.ts'
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
