// What a request carries through the chain.
import { type Context, Hono } from 'hono'
import type { Lang } from '#kernel/language.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { PageCache } from '../cache/page-cache.ts'
import type { Stage } from '../stage.ts'

export type Variables = {
  stage: Stage
  lang: Lang
  /** the Dutch path of this page, without the language */
  path: string
  /** keyed hash of the network address of the sender, for limits only; lives in memory */
  network: string
  pages: PageCache
  /** for a signed-in demo person: whom they can look as */
  demoPeople?: readonly { readonly id: string; readonly label: string }[]
  /** the form that was sent, once it was asked for */
  form?: Promise<FormData>
  /** what a form holds, once it was read: an error must not lose it */
  sent?: { readonly values: Readonly<Record<string, string>>; readonly withFiles: boolean }
  /** draws a page in the frame and answers with it */
  show: (view: PageView, status?: number) => Response
  /** the same as text, for the page cache */
  draw: (view: PageView) => string
}

export type Env = { Variables: Variables }
export type Ctx = Context<Env>
export type Handler = (c: Ctx) => Response | Promise<Response>

/** A module's routes: a table of contents from address to page or command. */
export const router = (): Hono<Env> => new Hono<Env>()

/** The stage as a module sees it: with its own tables. */
export const stageOf = <T>(c: Ctx): Stage<T> => c.get('stage') as Stage<T>
