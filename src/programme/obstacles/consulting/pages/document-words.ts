import type { Lang } from '#kernel/language.ts'
import { messages as trackWords } from '../../tracks/messages.ts'
import { messages } from '../messages.ts'

/** The words over a document, as one person reads them: those of a question to a ministry, but for whom it is for. */
export const documentWords = (lang: Lang) => ({
  document: { ...trackWords[lang].document, purpose: messages[lang].purpose },
})
