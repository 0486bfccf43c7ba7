// What a page tells browsers and search engines about itself.
import { type Lang, pathIn } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import { say } from '../words.ts'
import { StructuredData } from './structured-data.tsx'

/** A picture of 1200 by 630, at a full address. */
export type SharedPicture = { readonly address: string; readonly alt: string }

export type DocumentHeadProps = {
  lang: Lang
  view: PageView
  path: string
  origin: string
  siteName: string
  assets: { readonly css: string; readonly js: string }
  picture?: SharedPicture
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

/** What a link to this page shows where people share it. */
const Shared = ({ lang, view, path, origin, siteName, picture }: DocumentHeadProps) => (
  <>
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content={siteName} />
    <meta property="og:locale" content={lang === 'nl' ? 'nl_NL' : 'en_GB'} />
    <meta property="og:url" content={origin + pathIn(lang, path)} />
    <meta property="og:title" content={view.headline ?? view.title} />
    {view.description !== undefined && <meta property="og:description" content={view.description} />}
    {picture !== undefined && (
      <>
        <meta property="og:image" content={picture.address} />
        <meta property="og:image:type" content="image/png" />
        <meta property="og:image:width" content="1200" />
        <meta property="og:image:height" content="630" />
        <meta property="og:image:alt" content={picture.alt} />
        <meta name="twitter:card" content="summary_large_image" />
      </>
    )}
  </>
)

/** What the window is called; what was refused is the first thing that is said of it. */
const windowTitle = ({ lang, view, siteName }: DocumentHeadProps): string => {
  const title = view.title === siteName ? siteName : `${view.title} - ${siteName}`
  return view.refused ? `${say(lang).form.refused}: ${title}` : title
}

export const DocumentHead = (props: DocumentHeadProps) => {
  const { lang, view, path, origin, assets } = props
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>{windowTitle(props)}</title>
      {view.description !== undefined && <meta name="description" content={view.description} />}
      {view.noindex ? (
        <meta name="robots" content="noindex, nofollow" />
      ) : (
        <>
          <Addresses lang={lang} path={path} origin={origin} />
          <Shared {...props} />
          <StructuredData lang={lang} view={view} path={path} origin={origin} />
        </>
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
}
