// Which words a component uses in a language.
import type { Lang } from '#kernel/language.ts'
import type { WordsOf } from '#kernel/messages.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

type Words = WordsOf<typeof nl>

const words: Readonly<Record<Lang, Words>> = { nl, en }

/** The interface texts of the components themselves. */
export const say = (lang: Lang): Words => words[lang]

/** A colon between a title and what follows it, unless the title ends in a mark of its own. */
export const colonAfter = (title: string): string => (/[?!.:”"]$/.test(title) ? '' : ':')
