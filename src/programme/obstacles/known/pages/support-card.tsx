// How many are stuck on the same and how many were helped, as everybody may know it, and the way to say so too.
import { number } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { obstaclePath } from '../../addresses.ts'
import { HelpedLine } from '../../helped/pages/help-acts.tsx'
import type { Supporters } from '../support/rules.ts'
import type { ObstacleSpeech } from './props.ts'

const supportersLine = (supporters: Supporters, { t, lang }: ObstacleSpeech): string => {
  if (supporters === 'none') return t.support.none
  if (supporters === 'few') return t.support.few
  return typeof supporters === 'number'
    ? t.support.many(number(supporters, lang))
    : t.support.atLeast(number(supporters.atLeast, lang))
}

type SupportCardProps = {
  speech: ObstacleSpeech
  supporters: Supporters
  helped: number | null
  slug: string
}

export const SupportCard = ({ speech, supporters, helped, slug }: SupportCardProps) => {
  const { t, lang } = speech
  const isNone = supporters === 'none'
  return (
    <div class={isNone && helped === null ? 'unprinted' : undefined}>
      <Card title={t.support.title}>
        <p class={isNone ? 'unprinted' : undefined}>{supportersLine(supporters, speech)}</p>
        <HelpedLine lang={lang} count={helped} />
        <Buttons>
          <LinkButton href={pathIn(lang, `${obstaclePath({ slug })}/ook`)} weight="second">
            {t.support.open}
          </LinkButton>
        </Buttons>
      </Card>
    </div>
  )
}
