// What search engines are told about an answer: a question with what was answered; pure.
import { type Lang, pathIn } from '#kernel/language.ts'
import { say } from '#ui/words.ts'
import { answerPath } from '../addresses.ts'
import type { AnswerDetail } from './queries.ts'

/** Nothing of an example, of what is still looked into, or of what does not hold any more. */
export const structuredOf = (
  { answer, card, said }: AnswerDetail,
  holds: boolean,
  { origin, lang }: { readonly origin: string; readonly lang: Lang },
): readonly object[] => {
  if (answer.reality === 'invented' || card.verdict === 'open' || !holds) return []
  const url = origin + pathIn(lang, answerPath(card))
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'QAPage',
      url,
      inLanguage: said.locale,
      mainEntity: {
        '@type': 'Question',
        name: said.title,
        text: said.title,
        answerCount: 1,
        datePublished: card.published_on,
        acceptedAnswer: {
          '@type': 'Answer',
          text: `${say(said.locale).verdict[card.verdict]}: ${said.sentence}`,
          url,
          datePublished: card.confirmed_on,
        },
      },
    },
  ]
}
