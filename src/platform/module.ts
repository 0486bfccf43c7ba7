// What a module hands to the application.
import type { Hono } from 'hono'
import type { Audience } from '#kernel/audience.ts'
import type { Day } from '#kernel/dates.ts'
import type { Lang } from '#kernel/language.ts'
import type { Permission } from '#kernel/permissions.ts'
import type { Db } from './db/handle.ts'
import type { FeedSource } from './feed.ts'
import type { Env } from './http/env.ts'
import type { Queue } from './jobs/jobs.ts'
import type { Reaction } from './jobs/reaction.ts'
import type { MailRenderer } from './mail/send.ts'
import type { House, Stage } from './stage.ts'

export type NavItem = {
  readonly label: Readonly<Record<Lang, string>>
  readonly path: string
  /** menu: the main menu; work: the menu of staff, for who may ever do the action; foot: a column of the footer */
  readonly place: 'menu' | 'work' | 'join' | 'about' | 'site'
  readonly action: string
}

/** One line of "Mijn werk": what waits, for whom, since when, by when. */
export type WorkItem = {
  readonly kind: string
  readonly title: string
  readonly titleLang?: string
  readonly path: string
  /** in words of ours alone: a mail tells it */
  readonly line: string
  /** what somebody wrote about it: for who opens the page, and for no mail */
  readonly said?: { readonly text: string; readonly lang: Lang }
  /** whether it waits for the reader or for somebody else */
  readonly mine: boolean
  /** who is at move, as a word for the reader */
  readonly who: string
  readonly since: Day
  readonly due: Day | null
  readonly act: string
  readonly id: string
}

export type PublicPath = { readonly path: string; readonly changedOn?: Day }

/** A way in on the front page: a title that is a link, a sentence with a number that opens its list. */
export type Door = {
  readonly title: string
  readonly path: string
  readonly text: string
  readonly count?: number
}

export type ThemeCounts = {
  /** how many, per theme */
  readonly counts: ReadonlyMap<string, number>
  /** the list behind the number */
  path(theme: string): string
}

/** A thing in a part of somebody else's page: one row with one link. */
export type PartRow = {
  readonly title: string
  readonly titleLang?: string
  readonly path: string
  /** one line: kind, day, place */
  readonly meta: string
}

/** Things that count in no region: how many, and the first of them. */
export type Outside = { readonly count: number; readonly rows: readonly PartRow[] }

export type RegionCounts = {
  /** how many, per region */
  readonly counts: ReadonlyMap<string, number>
  /** the list behind the number */
  path(region: string): string
  /** all of them, and their list */
  readonly all: number
  readonly allPath: string
  /** of the whole country: counted in no region */
  readonly nationwide: Outside
  /** of a region that nobody knows */
  readonly unplaced: Outside
}

/** What a module shows on the page of a theme, a region or an organisation; an empty one says so itself. */
export type PagePart = {
  readonly title: string
  readonly rows: readonly PartRow[]
  /** what to say, and where to go, when there are no rows */
  readonly empty: { readonly text: string; readonly label: string; readonly path: string }
  /** the whole list behind it, where these are not all */
  readonly more?: { readonly label: string; readonly path: string }
}

/** What the parts of a page are asked about. */
export type PartSubject =
  | { readonly kind: 'theme'; readonly slug: string }
  | { readonly kind: 'region'; readonly slug: string }
  | { readonly kind: 'organisation'; readonly id: string }
  /** things that an editor chose, by the keys of their imports, in this order */
  | { readonly kind: 'chosen'; readonly keys: readonly string[] }
  | { readonly kind: 'front' }

/** What somebody chose to follow in a module: how each stands, and the form of one button that stops it. */
export type FollowedList = {
  readonly items: readonly (PartRow & {
    readonly standing: string
    readonly stop: {
      readonly label: string
      readonly path: string
      readonly values: Readonly<Record<string, string>>
    }
  })[]
  /** what to say, and where to go, when there are none */
  readonly empty: { readonly text: string; readonly label: string; readonly path: string }
}

/** One public thing as search knows it, in one language. */
export type SearchDocument = {
  readonly path: string
  readonly title: string
  readonly teaser: string
  readonly body: string
  readonly themes: readonly string[]
  readonly regions: readonly string[]
  /** who finds it; without, everybody */
  readonly audience?: Audience
}

/** Documents by the id of the thing. */
export type SearchDocuments = ReadonlyMap<string, SearchDocument>

/** How search gets at a module's public things: which events change them, which there are, and many as documents. */
export type SearchSource = {
  readonly kind: string
  readonly label: Readonly<Record<Lang, { readonly one: string; readonly many: string }>>
  readonly events: readonly string[]
  /** the first so many public things after this id, in the order of their ids */
  ids(db: Db<never>, after: string | null, most: number): Promise<readonly string[]>
  /** these things as documents; without what is not public, or not there in this language */
  documents(db: Db<never>, ids: readonly string[], lang: Lang): Promise<SearchDocuments>
}

/** What a try or an initiative brought, or what did not work: the two have the same form and weight. */
export type Lesson = {
  readonly worked: boolean
  readonly title: string
  readonly text: string
  readonly path: string
  /** where it comes from: the thing and its place */
  readonly who: string
  /** the language of all of it, where it is not the reader's */
  readonly lang?: string
}

export type Module = {
  readonly name: string
  readonly routes?: Hono<Env>
  readonly permissions: readonly Permission[]
  readonly nav?: readonly NavItem[]
  /** beginnings of addresses where nobody is known: no session is read, no line is logged, nothing tells when */
  readonly anonymousPaths?: readonly string[]
  readonly reactions?: readonly Reaction[]
  readonly queues?: readonly Queue[]
  readonly mails?: Readonly<Record<string, MailRenderer>>
  /** what waits for this actor, or on others because of this actor */
  waiting?(stage: Stage): Promise<readonly WorkItem[]>
  /** what this actor follows */
  followed?(stage: Stage): Promise<FollowedList>
  /** what the module shows on pages that belong to others */
  parts?(stage: Stage, subject: PartSubject): Promise<readonly PagePart[]>
  readonly search?: readonly SearchSource[]
  /** lists that people can follow in a feed reader */
  readonly feeds?: readonly FeedSource[]
  /** public pages for the sitemap */
  publicPaths?(stage: Stage): Promise<readonly PublicPath[]>
  /** ways in on the front page */
  doors?(stage: Stage): Promise<readonly Door[]>
  /** on the front page: as many that worked as that did not */
  lessons?(stage: Stage): Promise<readonly Lesson[]>
  /** numbers on the theme tiles */
  themeCounts?(stage: Stage): Promise<ThemeCounts>
  /** numbers on the map of regions */
  regionCounts?(stage: Stage): Promise<RegionCounts>
  /** what other pages show of this module changes with these */
  readonly frontTags?: readonly string[]
  /** when what other pages show of this module changes by the clock alone */
  changesAt?(stage: Stage): Promise<Date>
  /** what the passing of time asks for: run at the start and every hour, by one or more processes */
  hourly?(house: House): Promise<void>
  /** builds the module's read models anew */
  reindex?(house: House): Promise<number>
}
