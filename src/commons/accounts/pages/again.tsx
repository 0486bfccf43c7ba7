import { type Lang, pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton, PostButton, type Weight } from '#ui/button.tsx'
import type { Words } from '../messages.ts'

export type AgainProps = {
  t: Words
  lang: Lang
  /** the address that this browser gave itself */
  email: string
  /** where to go on after signing in */
  naar: string | null
  formKey: string
}

const askPath = (lang: Lang, naar: string | null): string =>
  pathIn(lang, '/inloggen') + (naar === null ? '' : `?naar=${encodeURIComponent(naar)}`)

/** A new code for the same address with one click, or another address. */
export const Again = ({ t, lang, email, naar, formKey, weight }: AgainProps & { weight: Weight }) => (
  <Buttons>
    <PostButton
      action={pathIn(lang, '/inloggen')}
      formKey={formKey}
      values={naar === null ? { email } : { email, naar }}
      weight={weight}
    >
      {t.code.again}
    </PostButton>
    <LinkButton href={askPath(lang, naar)} weight="bare">
      {t.code.otherAddress}
    </LinkButton>
  </Buttons>
)
