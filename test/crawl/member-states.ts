// Texts for members of the network alone: who reads them, who does not, and how they come and go.
import { codeHash } from '../../src/programme/obstacles/reports/code.ts'
import type { LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import { fillIn, send } from '../reports/stage.ts'
import { mine, reportWhere } from './desk-states.ts'
import { asked, following } from './report-states.ts'
import type { State } from './state.ts'

const list = '/ruimte-in-de-regels/knelpunten'
/** What the demo member follows, with another knelpunt in it. */
const followed = 'roosters-en-vaardigheden-delen-in-een-flexpool'
const open = 'een-bonus-voor-wie-meer-uren-gaat-werken'
const title = 'oogdruppels-geven-zonder-verpleegkundige-in-huis'

const textWhere = async (site: LiveSite, where: string): Promise<string> => {
  const [row] = await site.sql<{ id: string }>(
    `select id from desk_publication where ${where} order by title limit 1`,
  )
  if (row === undefined) throw new Error(`the village has no text ${where}`)
  return `/werk/publiceren/${row.id}`
}

/** The report behind this code gets a text in this state; where it has a page, that is for members or for everybody. */
const withText = async (
  site: LiveSite,
  code: string,
  text: { consent: string; state: string; page: string | null },
): Promise<void> => {
  await asked(site, code)
  await site.sql(
    `with told as (update report set consent = $2 where code_hash = $1 returning id, day)
     insert into desk_publication (id, report_id, state, day, title, summary, in_the_way, now_you, level, themes,
       audience, obstacle_id)
     select gen_random_uuid(), id, $3, day, 'Zelf een ronde lopen', 'Het mag met een begeleider.', 'Een gewoonte.',
       array['Vraag ernaar.'], 'habit', array['gezond-werken'], 'network',
       (select obstacle_id from obstacle_card_for_members where audience = $4 order by slug limit 1) from told`,
    [codeHash(site.open.house.keys, code), text.consent, text.state, text.page],
  )
}

const proposed = { consent: 'later', state: 'proposed', page: null }

export const memberPages: readonly State[] = [
  { name: 'knelpunten, a member', role: 'member', path: () => list, english: true },
  { name: 'knelpunt for members, a member', role: 'member', path: () => `${list}/${title}`, english: true },
  { name: 'knelpunt for members, anybody', role: 'visitor', path: () => `${list}/${title}`, status: 404 },
  {
    name: 'knelpunt for members, stuck on the same',
    role: 'member',
    path: () => `${list}/${title}/ook`,
  },
  {
    name: 'knelpunt that one follows',
    role: 'member',
    path: () => `${list}/${followed}`,
    english: true,
  },
  {
    name: 'knelpunt, just followed, and no more',
    role: 'member',
    path: () => `${list}/${open}`,
    english: true,
    act: async (page, _site, lang) => {
      const { start, stop } = words(lang).followed
      await page.getByRole('button', { name: start, exact: true }).click()
      await page.getByRole('status').waitFor()
      await page.getByRole('button', { name: stop, exact: true }).click()
      await page.getByRole('button', { name: start, exact: true }).waitFor()
    },
  },
  {
    name: 'knelpunt, just followed',
    role: 'newcomer',
    path: () => `${list}/${open}`,
    act: async (page, _site, lang) => {
      await page.getByRole('button', { name: words(lang).followed.start, exact: true }).click()
      await page.getByRole('status').waitFor()
    },
  },
  {
    name: 'what one follows, one stopped',
    role: 'newcomer',
    path: () => '/mijn',
    act: async (page, _site, lang) => {
      await page.getByRole('button', { name: words(lang).followed.stop }).click()
      await page.getByRole('status').waitFor()
    },
  },
  {
    name: 'search with one for members in it',
    role: 'member',
    path: () => '/zoeken?q=oogdruppels',
    english: true,
  },
  {
    name: 'knelpunt for members, who works on it',
    role: 'handler',
    path: () => `/werk/knelpunten/${title}`,
    english: true,
  },
  {
    name: 'report with a text for members, its handler',
    role: 'handler',
    path: (site) =>
      reportWhere(
        site,
        `${mine} and exists (select from desk_publication x where x.report_id = r.id and x.audience = 'network'
          and x.state = 'published')`,
      ),
    english: true,
  },
  {
    name: 'text for members, online, an editor',
    role: 'editor',
    path: (site) => textWhere(site, "audience = 'network' and state = 'published'"),
    english: true,
  },
  {
    name: 'text for members, its page is everybody’s still, an editor',
    role: 'editor',
    english: true,
    path: async (site) => {
      const typed = site.visitor()
      await fillIn(typed, { wish: 'Een wens voor leden' })
      const { code } = await send(typed)
      await withText(site, code, { ...proposed, consent: 'yes', page: 'everyone' })
      return textWhere(site, "audience = 'network' and state = 'proposed' and obstacle_id is not null")
    },
  },
  following('follow, asked about a text for members', {
    english: true,
    meanwhile: (site, code) => withText(site, code, proposed),
    act: (page, _site, lang) =>
      page.getByRole('heading', { name: words(lang).publishing.follow.askTitle }).waitFor(),
  }),
  following('follow, online for members', {
    english: true,
    meanwhile: (site, code) => withText(site, code, { consent: 'yes', state: 'published', page: 'network' }),
    act: (page, _site, lang) =>
      page.getByRole('heading', { name: words(lang).publishing.follow.online.network }).waitFor(),
  }),
]
