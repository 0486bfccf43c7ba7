// The whole document around a page: head, bars, menu, breadcrumbs, footer.
import type { Lang } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { CrumbTrail } from './frame/crumb-trail.tsx'
import { type Demo, DemoBar } from './frame/demo-bar.tsx'
import { DocumentHead, type SharedPicture } from './frame/document-head.tsx'
import { Foot, type FooterColumn } from './frame/foot.tsx'
import { type NavLink, type Tools, TopBar } from './frame/top-bar.tsx'
import { Band } from './layout.tsx'
import { say } from './words.ts'

export type { Demo, FooterColumn, NavLink, Tools }

export type FrameProps = {
  lang: Lang
  view: PageView
  /** the Dutch path of this page with its query: the other language has the same one */
  path: string
  /** without a slash at the end */
  origin: string
  assets: { readonly css: string; readonly js: string }
  nav: readonly NavLink[]
  tools: Tools
  footer: readonly FooterColumn[]
  demo?: Demo
  siteName: string
  /** what a shared link shows */
  picture?: SharedPicture
}

/**
 * The document without its doctype. All paths are Dutch ones; this puts them in the reader's language.
 * `view.contentLang` marks the title here; inside main the page itself marks what is in another language.
 */
export const Frame = ({
  lang,
  view,
  path,
  origin,
  assets,
  nav,
  tools,
  footer,
  demo,
  siteName,
  picture,
}: FrameProps) => {
  const titleLang = view.contentLang === lang ? undefined : view.contentLang
  return (
    <html lang={lang} dir="ltr">
      <DocumentHead
        lang={lang}
        view={view}
        path={path}
        origin={origin}
        siteName={siteName}
        assets={assets}
        {...(picture ? { picture } : {})}
      />
      <body>
        <a class="skip" href="#inhoud">
          {say(lang).frame.skip}
        </a>
        {demo !== undefined && <DemoBar demo={demo} lang={lang} />}
        <TopBar lang={lang} siteName={siteName} nav={nav} section={view.section} tools={tools} path={path} />
        {view.crumbs !== undefined && (
          <CrumbTrail lang={lang} crumbs={view.crumbs} title={view.title} titleLang={titleLang} />
        )}
        <main id="inhoud" tabIndex={-1}>
          {view.refused && view.manyForms && (
            <Band>
              <p class="errsum">
                <a href="#fouten">{say(lang).form.toErrors}</a>
              </p>
            </Band>
          )}
          {view.body}
        </main>
        <Foot lang={lang} siteName={siteName} columns={footer} />
      </body>
    </html>
  )
}
