// The slim bar of a demonstration: whose eyes you look through, and that the examples are examples.
import { type Lang, pathIn } from '#kernel/language.ts'
import { say } from '../words.ts'

export type Demo = {
  /** the one line on what is real here and what is not */
  line: string
  /** the signed-in demo person; absent for visitors, whose pages hold no form */
  current?: { readonly name: string }
  people?: readonly { readonly id: string; readonly label: string }[]
  switchPath: string
  /** where a demo person signs out, to look as a visitor again */
  leavePath?: string
  formKey?: string
}

const Switch = ({ demo, lang, name }: { demo: Demo; lang: Lang; name: string }) => (
  <details class="pop">
    <summary>
      {say(lang).demo.lookAs} <b>{name}</b>
    </summary>
    <ul class="who">
      {demo.leavePath !== undefined && (
        <li>
          <form method="post" action={pathIn(lang, demo.leavePath)}>
            <input type="hidden" name="_key" value={demo.formKey ?? ''} />
            <button type="submit">{say(lang).demo.visitor}</button>
          </form>
        </li>
      )}
      {(demo.people ?? []).map(({ id, label }) => (
        <li key={id}>
          <form method="post" action={pathIn(lang, demo.switchPath)}>
            <input type="hidden" name="_key" value={demo.formKey ?? ''} />
            <input type="hidden" name="persoon" value={id} />
            <button type="submit">{label}</button>
          </form>
        </li>
      ))}
    </ul>
  </details>
)

export const DemoBar = ({ demo, lang }: { demo: Demo; lang: Lang }) => (
  <aside class="demo" aria-label={say(lang).demo.region}>
    <div class="wrap">
      {demo.current === undefined ? (
        <a class="as" href={pathIn(lang, '/inloggen')}>
          {say(lang).demo.lookAs} <b>{say(lang).demo.visitor}</b>
        </a>
      ) : (
        <Switch demo={demo} lang={lang} name={demo.current.name} />
      )}
      <p>{demo.line}</p>
    </div>
  </aside>
)
