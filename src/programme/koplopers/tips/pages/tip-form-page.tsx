import type { FormState } from '#kernel/form-state.ts'
import { type Lang, pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Form } from '#ui/form/form.tsx'
import { EmailField, TextArea, TextField } from '#ui/form/text-fields.tsx'
import { Band, Head } from '#ui/layout.tsx'
import type { Words } from '../../messages.ts'
import { mostText } from '../input.ts'

type Name = 'what' | 'whoWhere' | 'email'

type TipFormProps = {
  t: Words
  lang: Lang
  form: FormState<Name>
  /** the visitor's form, or the one in which an adviser registers a mail */
  use: 'send' | 'register'
}

const placeOf = ({ t, use }: TipFormProps) =>
  use === 'send'
    ? {
        path: '/koplopers/tip',
        title: t.tip.title,
        lead: t.tip.lead,
        send: t.tip.send,
        crumbs: [{ label: t.list.title, path: '/koplopers' }],
        section: '/koplopers',
      }
    : {
        path: '/werk/tips/vastleggen',
        title: t.desk.register,
        lead: t.desk.registerLead,
        send: t.desk.registerSend,
        crumbs: [{ label: t.desk.title, path: '/werk/tips' }],
        section: '/werk/tips',
      }

/** Three questions about an initiative; who you are comes last and may stay empty. */
export const TipFormPage = (props: TipFormProps): PageView => {
  const { t, lang, form, use } = props
  const place = placeOf(props)
  const words = (key: string) => wordFor(t.errors, key)
  const shared = { form, words, lang }
  return {
    title: place.title,
    description: t.tip.intro,
    crumbs: place.crumbs,
    section: place.section,
    ...(use === 'register' ? { noindex: true } : {}),
    body: (
      <>
        <Head title={place.title} lead={place.lead} />
        <Band>
          <div class="text">
            {use === 'send' && <p>{t.tip.intro}</p>}
            <Form
              {...shared}
              action={pathIn(lang, place.path)}
              submitLabel={place.send}
              fields={[
                { name: 'what', label: t.tip.whatLabel },
                { name: 'whoWhere', label: t.tip.whereLabel },
                { name: 'email', label: t.tip.emailLabel },
              ]}
            >
              <TextArea
                {...shared}
                name="what"
                label={t.tip.whatLabel}
                hint={t.tip.whatHint}
                maxLength={mostText}
              />
              <TextField
                {...shared}
                name="whoWhere"
                label={t.tip.whereLabel}
                hint={t.tip.whereHint}
                optional
              />
              <EmailField {...shared} name="email" label={t.tip.emailLabel} hint={t.tip.emailHint} optional />
            </Form>
            {use === 'send' && <p class="meta">{t.tip.promise}</p>}
          </div>
        </Band>
      </>
    ),
  }
}
