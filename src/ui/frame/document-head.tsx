// What a page tells browsers and search engines about itself.
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'

export type DocumentHeadProps = {
  lang: Lang
  view: PageView
  path: string
  origin: string
  siteName: string
  assets: { readonly css: string; readonly js: string }
}

// A page that is not for search engines names no other addresses of itself either.
const Addresses = ({ lang, path, origin }: { lang: Lang; path: string; origin: string }) => (
  <>
    <link rel="canonical" href={origin + pathIn(lang, path)} />
    <link rel="alternate" hreflang="nl" href={origin + pathIn('nl', path)} />
    <link rel="alternate" hreflang="en" href={origin + pathIn('en', path)} />
    <link rel="alternate" hreflang="x-default" href={origin + pathIn('nl', path)} />
  </>
)

export const DocumentHead = ({ lang, view, path, origin, siteName, assets }: DocumentHeadProps) => (
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{view.title === siteName ? siteName : `${view.title} - ${siteName}`}</title>
    {view.description !== undefined && <meta name="description" content={view.description} />}
    {view.noindex ? (
      <meta name="robots" content="noindex, nofollow" />
    ) : (
      <Addresses lang={lang} path={path} origin={origin} />
    )}
    {view.feeds?.map(({ title, path: feed }) => (
      <link
        key={feed}
        rel="alternate"
        type="application/atom+xml"
        title={title}
        href={origin + pathIn(lang, feed)}
      />
    ))}
    <meta name="theme-color" content="#17302d" />
    <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
    <link rel="stylesheet" href={assets.css} />
    <script type="module" src={assets.js} />
  </head>
)
