import type { Lang } from '#kernel/language.ts'
import { Notice } from '#ui/card.tsx'
import { type DoneAct, type DonePlace, isSaidAt } from './done.ts'
import { messages } from './messages.ts'

type DoneNoticeProps = {
  lang: Lang
  done: DoneAct | null
  at: DonePlace
  /** what follows now */
  next?: string
}

/** Says what was just done, where it belongs to this part of the page. */
export const DoneNotice = ({ lang, done, at, next }: DoneNoticeProps) =>
  isSaidAt(done, at) ? <Notice>{[messages[lang][done], next ?? ''].join(' ').trim()}</Notice> : null
