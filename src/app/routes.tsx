// Pages that belong to no module: front page, texts, my work, kept mail, files, health.
import type { Hono } from 'hono'
import { taxonomyTag } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { NotFound } from '#kernel/errors.ts'
import type { PageView } from '#kernel/page-view.ts'
import type { Assets } from '#platform/assets.ts'
import { filledWith } from '#platform/filling.ts'
import { type Ctx, type Env, router, stageOf } from '#platform/http/env.ts'
import { trialDoorIsOpen } from '#platform/http/network.ts'
import { machine, visit, visitCached } from '#platform/http/routes.ts'
import { toldIn } from '#platform/http/told-once.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { House } from '#platform/stage.ts'
import { Bullets, Linked } from '#ui/prose.tsx'
import { aboutView } from './about/views.tsx'
import { audiencesView, audienceView } from './audience/views.tsx'
import { feedLinks, feedRoutes } from './feeds/routes.ts'
import { robots, securityTxt, sitemap } from './machines.ts'
import { messages, type Words } from './messages.ts'
import { filling, modules } from './modules.ts'
import { HomePage } from './pages/home-page.tsx'
import { PostPage } from './pages/post-page.tsx'
import { TextPage } from './pages/text-page.tsx'
import { WorkPage } from './pages/work-page.tsx'
import { type SharePictures, sharePath } from './share/pictures.ts'
import { shareView } from './share/routes.ts'
import { siteFacts } from './site-facts.ts'
import { countedThemes, themesView, themeView } from './themes/views.tsx'
import { datedWorkOf, followedOf } from './work.ts'

const words = (c: Ctx): Words => messages[c.var.lang]

const homeView = async (c: Ctx, hero: string): Promise<PageView> => {
  const { stage } = c.var
  const [doors, themes, lessons, parts, freshUntil] = await Promise.all([
    Promise.all(modules.map((module) => module.doors?.(stage) ?? [])),
    countedThemes(stage),
    Promise.all(modules.map((module) => module.lessons?.(stage) ?? [])),
    filling.partsOn(stage, { kind: 'front' }),
    filling.changesAt(stage),
  ])
  const page = HomePage({
    t: words(c),
    lang: c.var.lang,
    hero,
    doors: doors.flat(),
    themes,
    lessons: lessons.flat(),
    parts,
  })
  return { ...page, feeds: feedLinks(c), structured: siteFacts(c), freshUntil }
}

const linkedIn = (c: Ctx) => (text: string) => <Linked text={text} lang={c.var.lang} />

const privacyView = (c: Ctx): PageView => {
  const { privacy } = words(c)
  const children = <Bullets items={privacy.points.map(linkedIn(c))} />
  return TextPage({ title: privacy.title, lead: privacy.lead, children })
}

const accessibilityView = (c: Ctx): PageView => {
  const { accessibility } = words(c)
  const children = [
    <Bullets key="points" items={accessibility.points.map(linkedIn(c))} />,
    <p key="dated">{accessibility.dated}</p>,
  ]
  return TextPage({ title: accessibility.title, lead: accessibility.lead, children })
}

const contactView = (c: Ctx): PageView => {
  const { contact } = words(c)
  const address = c.var.stage.house.config.mailFrom.replace(/^.*<|>$/g, '')
  const children = (
    <>
      <p>
        {contact.mail} <a href={`mailto:${address}`}>{address}</a>
      </p>
      <p>{linkedIn(c)(contact.more)}</p>
    </>
  )
  return TextPage({ title: contact.title, lead: contact.lead, children })
}

const workView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf(c)
  if (stage.actor.kind !== 'person') throw new NotFound()
  const today = dayOf(stage.now())
  return WorkPage({
    t: words(c),
    lang: c.var.lang,
    name: stage.actor.name,
    today,
    items: await datedWorkOf(stage),
    followed: await followedOf(stage),
    stopped: toldIn(c) === 'volgt-niet',
  })
}

/** Only for who sits at this machine, and never on a live site: the same rule as the demo sign-in. */
const postView = async (c: Ctx): Promise<PageView> => {
  const stage = stageOf<PlatformTables>(c)
  if (stage.house.config.smtpUrl !== null || !trialDoorIsOpen(c)) throw new NotFound()
  const mails = await stage.db
    .selectFrom('mail')
    .select(['id', 'recipient', 'at', 'subject', 'body_text', 'locale'])
    .where('state', '=', 'kept')
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()
  return PostPage({ t: words(c), lang: c.var.lang, mails })
}

const yearSeconds = 365 * 24 * 3600

const fileAnswer = (c: Ctx, assets: Assets, name: string): Response => {
  const file = assets.find(name)
  if (!file) throw new NotFound()
  const accepts = c.req.header('accept-encoding') ?? ''
  const [bytes, encoding] =
    file.br && accepts.includes('br')
      ? [file.br, 'br']
      : file.gzip && accepts.includes('gzip')
        ? [file.gzip, 'gzip']
        : [file.bytes, null]
  const headers = new Headers({ 'Content-Type': file.type, Vary: 'Accept-Encoding' })
  headers.set('Cache-Control', `public, max-age=${yearSeconds}, immutable`)
  if (encoding) headers.set('Content-Encoding', encoding)
  return new Response(new Uint8Array(bytes), { headers })
}

const ready = async (c: Ctx): Promise<Response> => {
  const stage = stageOf<PlatformTables>(c)
  await stage.db.selectFrom('setting').select('key').limit(1).execute()
  return c.text('ready\n')
}

const metrics = (c: Ctx, house: House): Response => {
  const token = house.config.metricsToken
  if (token === null || c.req.header('authorization') !== `Bearer ${token}`) throw new NotFound()
  const pages = c.var.pages.size()
  const lines = [
    `aln_page_cache_pages ${pages.pages}`,
    `aln_page_cache_bytes ${pages.bytes}`,
    `aln_memory_rss_bytes ${process.memoryUsage().rss}`,
    `aln_uptime_seconds ${Math.round(process.uptime())}`,
  ]
  return c.text(`${lines.join('\n')}\n`)
}

const filled = filledWith([taxonomyTag], filling)
const fixed = { tags: [] }

const textPages = (): Hono<Env> =>
  router()
    .get('/over', visitCached('site.about', fixed, aboutView))
    .get('/privacy', visitCached('site.about', fixed, privacyView))
    .get('/toegankelijkheid', visitCached('site.about', fixed, accessibilityView))
    .get('/contact', visitCached('site.about', fixed, contactView))
    .get('/voor', visitCached('audience.read', fixed, audiencesView))
    .get('/voor/:doelgroep', visitCached('audience.read', fixed, audienceView))

const forMachines = (house: House, assets: Assets, pictures: SharePictures): Hono<Env> =>
  router()
    .get(
      '/assets/:name',
      machine('site.files', (c) => fileAnswer(c, assets, c.req.param('name') ?? '')),
    )
    .get(
      '/favicon.svg',
      machine('site.files', (c) => c.redirect(assets.favicon, 302)),
    )
    .get(sharePath, machine('site.share-picture', shareView(pictures)))
    .get('/sitemap.xml', machine('site.files', sitemap))
    .get(
      '/robots.txt',
      machine('site.files', (c) => robots(c, house)),
    )
    .get(
      '/.well-known/security.txt',
      machine('site.files', (c) => securityTxt(c, house)),
    )
    .get(
      '/healthz',
      machine('site.health', (c) => c.text('alive\n')),
    )
    .get('/readyz', machine('site.health', ready))
    .get(
      '/metrics',
      machine('site.metrics', (c) => metrics(c, house)),
    )

/** The routes of the application itself. */
export const appRoutes = (house: House, assets: Assets, pictures: SharePictures): Hono<Env> =>
  router()
    .get(
      '/',
      visitCached('site.home', filled, (c) => homeView(c, assets.hero)),
    )
    .get('/themas', visitCached('theme.list', filled, themesView))
    .get('/themas/:slug', visitCached('theme.read', filled, themeView))
    .get('/mijn', visit('work.list', workView))
    .get('/_post', visit('site.kept-mail', postView))
    .route('/', textPages())
    .route('/', feedRoutes())
    .route('/', forMachines(house, assets, pictures))
