import type { FormState } from '#kernel/form-state.ts'
import { pathIn } from '#kernel/language.ts'
import { wordFor } from '#kernel/messages.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Form, HiddenValue } from '#ui/form/form.tsx'
import { TextArea } from '#ui/form/text-fields.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Bullets } from '#ui/prose.tsx'
import { mostReason } from '../input.ts'
import { apartPath, benchPath, onePath } from '../paths.ts'
import type { Known } from '../queries.ts'
import type { BenchSpeech } from './props.ts'

type ApartProps = {
  speech: BenchSpeech
  known: Known
  /** the one whose page shows it now; null when it stands by itself already */
  into: Known | null
  /** what the page rests on */
  seen: string
  form: FormState<string>
}

/** What happens when it stands by itself again, and the form to do it. */
export const ApartPage = ({ speech, known, into, seen, form }: ApartProps): PageView => {
  const { t, lang } = speech
  const shared = { form, words: (key: string) => wordFor(t.errors, key), lang }
  return {
    title: t.apart.title,
    noindex: true,
    crumbs: [
      { label: t.title, path: benchPath },
      { label: known.title, path: onePath((into ?? known).slug) },
    ],
    section: benchPath,
    body: (
      <>
        <Head title={t.apart.title} lead={t.apart.lead(known.title, into?.title ?? null)} />
        <Band>
          <div class="stack text">
            <Bullets items={t.apart.effects} />
            <Form
              {...shared}
              action={pathIn(lang, apartPath(known.slug))}
              submitLabel={t.apart.send}
              fields={[{ name: 'reason', label: t.apart.reason }]}
            >
              <HiddenValue name="seen" value={seen} />
              <TextArea {...shared} name="reason" label={t.apart.reason} rows={3} maxLength={mostReason} />
            </Form>
          </div>
        </Band>
      </>
    ),
  }
}
