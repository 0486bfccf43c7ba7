// What a reporter can do with one thing that looks like what they wrote.
import { number } from '#kernel/dates.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { Buttons, LinkButton, PostButton } from '#ui/button.tsx'
import { obstaclePath } from '../../addresses.ts'
import { reportPath } from '../../reports/questions.ts'
import { messages } from '../messages.ts'
import { type Helper, helpPath, sayHelpedPath } from '../paths.ts'

type HelpActsProps = { lang: Lang; helper: Helper; slug: string; title: string }

/** "Dit helpt", and for a knelpunt "bij ons ook". The browser counts once as it is: the form needs no key. */
export const HelpActs = ({ lang, helper, slug, title }: HelpActsProps) => {
  const t = messages[lang]
  const which = <span class="vh">{`: ${title}`}</span>
  return (
    <Buttons>
      <PostButton action={pathIn(lang, helpPath)} values={{ helper, slug }} weight="second">
        {t.helps}
        {which}
      </PostButton>
      {helper === 'knelpunten' && (
        <LinkButton href={pathIn(lang, `${obstaclePath({ slug })}/ook`)} weight="bare">
          {t.alsoUs}
          {which}
        </LinkButton>
      )}
    </Buttons>
  )
}

type HelpedAskProps = {
  lang: Lang
  slug: string
  /** of one that ended nobody is asked whether it helped */
  holds: boolean
}

/** Below an answer: the way to say that it helped, and to report for whom it does not. */
export const HelpedAsk = ({ lang, slug, holds }: HelpedAskProps) => {
  const t = messages[lang]
  return (
    <div class="unprinted">
      <Buttons>
        {holds && (
          <LinkButton href={pathIn(lang, sayHelpedPath('mag-dit', slug))} weight="second">
            {t.helpedMe}
          </LinkButton>
        )}
        <LinkButton href={pathIn(lang, reportPath)} weight="bare">
          {t.different}
        </LinkButton>
      </Buttons>
    </div>
  )
}

/** How many it helped, where that may be known. */
export const HelpedLine = ({ lang, count }: { lang: Lang; count: number | null }) =>
  count === null ? null : <p>{messages[lang].helped(number(count, lang))}</p>
