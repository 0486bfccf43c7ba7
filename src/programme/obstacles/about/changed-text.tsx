// What changed in a text since its version before: readable by eye and by ear, without scripts.
import type { Lang } from '#kernel/language.ts'
import { type Change, isRewritten, wordChanges } from '#kernel/word-diff.ts'
import { messages, type Words } from './messages.ts'

type ChangedProps = {
  lang: Lang
  /** of the text, where that is another one */
  textLang?: Lang | undefined
  before: { readonly version: number; readonly body: string }
  after: string
}

const Piece = ({ change: { kind, text }, t }: { change: Change; t: Words['changed'] }) => {
  if (kind === 'same') return <>{text}</>
  const Tag = kind === 'gone' ? 'del' : 'ins'
  // The mark is drawn for the eye; who listens hears it as a word.
  return (
    <>
      <Tag>
        <span class="vh">{t[kind]} </span>
        {text.trimEnd()}
        <span class="vh">{t.end}</span>
      </Tag>{' '}
    </>
  )
}

export const ChangedText = ({ lang, textLang, before, after }: ChangedProps) => {
  const t = messages[lang].changed
  const changes = wordChanges(before.body, after)
  return (
    <details>
      <summary>{t.title(before.version)}</summary>
      {isRewritten(changes) ? (
        <p>{t.rewritten}</p>
      ) : (
        <>
          <p class="meta">{t.how}</p>
          <p lang={textLang}>
            {changes.map((change, at) => (
              <Piece key={at} change={change} t={t} />
            ))}
          </p>
        </>
      )}
    </details>
  )
}
