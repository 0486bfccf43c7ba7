import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Band, Head } from '#ui/layout.tsx'
import type { Words } from '../messages.ts'
import { Again, type AgainProps } from './again.tsx'

export type GoneWhy = 'expired' | 'spent' | 'used' | 'link' | 'disabled'

type GoneProps = {
  t: Words
  lang: Lang
  why: GoneWhy
  /** for the browser that asked: a new code with one click */
  again: AgainProps | null
}

const WayOn = ({ t, lang, why, again }: GoneProps) => {
  if (why === 'disabled') {
    return (
      <Buttons>
        <LinkButton href={pathIn(lang, '/contact')}>{t.gone.contact}</LinkButton>
      </Buttons>
    )
  }
  return (
    <>
      <p>{t.gone.wayOn}</p>
      {again === null ? (
        <Buttons>
          <LinkButton href={pathIn(lang, '/inloggen')}>{t.gone.again}</LinkButton>
        </Buttons>
      ) : (
        <Again {...again} weight="first" />
      )}
    </>
  )
}

/** A code or link that leads nowhere any more: why, and the way on. */
export const GonePage = (props: GoneProps): PageView => {
  const { t, why } = props
  const title = t.gone[`${why}Title`]
  return {
    title,
    noindex: true,
    body: (
      <>
        <Head title={title} lead={t.gone[why]} />
        <Band>
          <WayOn {...props} />
        </Band>
      </>
    ),
  }
}
