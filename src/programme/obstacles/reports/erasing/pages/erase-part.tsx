import { type Lang, pathIn } from '#kernel/language.ts'
import { PostButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { surePath } from '../../questions.ts'
import { messages } from '../messages.ts'

/** The way to having everything erased; the page it leads to asks first. */
export const ErasePart = ({ lang, code }: { lang: Lang; code: string }) => {
  const t = messages[lang].card
  return (
    <div class="unprinted">
      <Card title={t.title}>
        <p>{t.more}</p>
        <PostButton action={pathIn(lang, surePath)} values={{ code }} weight="second">
          {t.button}
        </PostButton>
      </Card>
    </div>
  )
}
