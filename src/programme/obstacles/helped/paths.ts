import { knownPath } from '../reports/questions.ts'

/** What can help, by the word in its address. */
export const helpers = ['mag-dit', 'knelpunten'] as const
export type Helper = (typeof helpers)[number]

/** Where "Dit helpt" is sent to; it lies among the pages on which nobody is known. */
export const helpPath = `${knownPath}/helpt`

/** The page with the button, for who reads an answer and reports nothing. */
export const sayHelpedPath = (helper: Helper, slug: string): string => `${helpPath}/${helper}/${slug}/zeg`

/** Said by who was reading: what they may be writing elsewhere is let be. */
export const whileReading = 'gelezen'

/** The page after it. */
export const helpedPath = (helper: Helper, slug: string): string => `${helpPath}/${helper}/${slug}`
