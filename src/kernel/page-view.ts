// What a page hands to the frame. Pages are plain functions of their props that return one of these.
import type { ComponentChildren } from 'preact'

export type Crumb = {
  readonly label: string
  readonly path: string
  /** of the label, where that is not the language of the interface */
  readonly lang?: string
}

/** A feed that follows what a page shows, by its Dutch path. */
export type FeedOffer = { readonly title: string; readonly path: string }

export type PageView = {
  /** the h1 and, with the name of the network, the title of the window */
  readonly title: string
  /** where the h1 says something else than the title of the window */
  readonly headline?: string
  /** what kind of page this is, in a word: "Handreiking" */
  readonly kind?: string
  /** one or two sentences for search engines and shared links */
  readonly description?: string
  /** the way from the front page to here, without home and without the page itself; absent = no breadcrumbs */
  readonly crumbs?: readonly Crumb[]
  /** which entry of the main menu is current: its path */
  readonly section?: string
  /** the language of the content where it is not the language of the interface */
  readonly contentLang?: string
  /** not for search engines: follow pages, work benches, forms in progress */
  readonly noindex?: boolean
  /** feeds that follow this list, or this site */
  readonly feeds?: readonly FeedOffer[]
  /** facts for search engines (schema.org); the frame adds the breadcrumbs */
  readonly structured?: readonly object[]
  /** the next moment at which the page changes by itself; the page cache lets go of it then */
  readonly freshUntil?: Date
  /** made for this one request (a notice, an unknown filter): never stored */
  readonly once?: boolean
  /** what was sent was refused: the title of the window says so */
  readonly refused?: boolean
  /** the secret that was sent opens nothing: that is a try, where only those count */
  readonly opensNothing?: boolean
  /** has forms far down: after a refusal a link on top leads to what is wrong */
  readonly manyForms?: boolean
  /** everything inside main, the h1 included */
  readonly body: ComponentChildren
}
