import type { ComponentChildren } from 'preact'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { Buttons, LinkButton, PostButton } from '#ui/button.tsx'
import { Note } from '#ui/card.tsx'
import { Band, Head } from '#ui/layout.tsx'
import { Foreign } from '#ui/prose.tsx'
import { hubPath } from '../../addresses.ts'
import { messages as reportMessages } from '../../reports/messages.ts'
import { checkPath, reportPath } from '../../reports/questions.ts'
import type { Words } from '../messages.ts'
import { helpPath, whileReading } from '../paths.ts'
import type { Helping } from '../queries.ts'

type Shared = {
  t: Words
  lang: Lang
  /** of what helped */
  path: string
  title: string
  locale: Lang
}

/** `read`: said by who was reading; `hasDraft`: a report lies here of which more than the first sentence is written */
type HelpedProps = Shared & { read: boolean; hasDraft: boolean }

type AboutProps = Shared & {
  words: { readonly title: string; readonly lead: string; readonly above: string }
  children: ComponentChildren
}

/** A page about what helped: named in a note, with what to do below it. */
const aboutPage = ({ t, lang, path, title, locale, words, children }: AboutProps): PageView => ({
  title: words.title,
  noindex: true,
  crumbs: [{ label: reportMessages[lang].hub, path: hubPath }],
  section: hubPath,
  body: (
    <>
      <Head title={words.title} lead={words.lead} />
      <Band>
        <div class="stack text">
          <Note tone="pine">
            <p class="meta">{words.above}</p>
            <p>
              <a href={pathIn(lang, path)}>
                <Foreign lang={locale} within={lang}>
                  {title}
                </Foreign>
              </a>
            </p>
          </Note>
          <p class="meta">{t.counted}</p>
          {children}
        </div>
      </Band>
    </>
  ),
})

/** Thanks, where to read it again, and a way on for who wants to report all the same. */
export const HelpedPage = ({ read, hasDraft, ...shared }: HelpedProps): PageView => {
  const { t, lang } = shared
  const isKept = hasDraft && !read
  const lead = isKept ? t.leadKept : t.lead
  const report = isKept ? t.goOn : t.anyway
  return aboutPage({
    ...shared,
    words: read
      ? { title: t.titleRead, lead: t.leadRead, above: t.again }
      : { title: t.title, lead, above: t.again },
    children: (
      <Buttons>
        <LinkButton href={pathIn(lang, isKept ? checkPath : reportPath)} weight="second">
          {read ? t.different : report}
        </LinkButton>
        {isKept && (
          <LinkButton href={pathIn(lang, `${reportPath}/weg`)} weight="bare">
            {t.throwAway}
          </LinkButton>
        )}
      </Buttons>
    ),
  })
}

/** One button, for who read it and is helped; here, because a page that is kept for everybody holds no form. */
export const SayHelpedPage = ({
  helping: { helper, slug },
  formKey,
  ...shared
}: Shared & { helping: Helping; formKey: string }): PageView => {
  const { t, lang, path } = shared
  return aboutPage({
    ...shared,
    words: { title: t.ask, lead: t.sayLead, above: t.about },
    children: (
      <div class="btns act">
        <PostButton
          action={pathIn(lang, helpPath)}
          formKey={formKey}
          values={{ helper, slug, when: whileReading }}
        >
          {t.helpedMe}
        </PostButton>
        <LinkButton href={pathIn(lang, path)} weight="second">
          {t.notNow}
        </LinkButton>
      </div>
    ),
  })
}
