import { type Lang, pathIn } from '#kernel/language.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { HiddenValue } from '#ui/form/form.tsx'
import { surePath } from '../../questions.ts'
import { messages } from '../messages.ts'

/** The way to having everything erased; the page it leads to asks first. */
export const ErasePart = ({ lang, code }: { lang: Lang; code: string }) => {
  const t = messages[lang].card
  return (
    <Card title={t.title}>
      <p>{t.more}</p>
      <form method="post" action={pathIn(lang, surePath)} class="one">
        <HiddenValue name="code" value={code} />
        <Button weight="second">{t.button}</Button>
      </form>
    </Card>
  )
}
