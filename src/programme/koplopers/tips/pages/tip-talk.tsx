// The conversation about a tip, as both sides read it.
import { dayOf, longDate } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import { Foreign, Prose } from '#ui/prose.tsx'
import { Message, Talk } from '#ui/talk.tsx'
import type { Words } from '../../messages.ts'
import type { TipMessageRow, TipRow } from '../schema.ts'

type TalkProps = {
  t: Words
  lang: Lang
  tip: TipRow
  talk: readonly TipMessageRow[]
  /** whose page this is */
  reader: 'sender' | 'network'
  /** names of advisers, for advisers only */
  names?: ReadonlyMap<string, { readonly name: string }>
}

const fromWord = (
  { t, reader, names }: TalkProps,
  author: 'sender' | 'network',
  personId: string | null,
): string => {
  if (author === 'sender') return reader === 'sender' ? t.tip.you : t.desk.sender
  return names?.get(personId ?? '')?.name ?? t.tip.adviser
}

/** The tip itself, then question, reply and answer in the order in which they came. */
export const TipTalk = (props: TalkProps) => {
  const { t, lang, tip, talk, reader } = props
  const mine = (author: 'sender' | 'network') => (author === reader ? { mine: true } : {})
  // Sender and network talk in the language in which the tip was sent.
  const spoken = tip.locale === lang ? {} : { lang: tip.locale }
  return (
    <Talk>
      <Message
        lang={lang}
        from={fromWord(props, 'sender', null)}
        when={longDate(dayOf(tip.made_at), lang)}
        {...mine('sender')}
      >
        <Prose text={tip.what} {...spoken} />
        {tip.who_where !== null && (
          <p>
            <b>{`${t.tip.where}: `}</b>
            <Foreign lang={tip.locale} within={lang}>
              {tip.who_where}
            </Foreign>
          </p>
        )}
      </Message>
      {talk.map((message) => (
        <Message
          key={message.id}
          lang={lang}
          from={fromWord(props, message.author, message.person_id)}
          when={longDate(dayOf(message.at), lang)}
          {...mine(message.author)}
        >
          <Prose text={message.body} {...spoken} />
        </Message>
      ))}
    </Talk>
  )
}
