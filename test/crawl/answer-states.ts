// "Mag dit?"-answers made of a dossier: writing one, reading it as a second person, and one that is over.
import { codeHash } from '../../src/programme/obstacles/reports/code.ts'
import type { LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import { mine, reportWhere } from './desk-states.ts'
import { following } from './report-states.ts'
import type { State } from './state.ts'

const without = 'not exists (select from desk_answer x where x.report_id = r.id)'
const writing = async (site: LiveSite): Promise<string> =>
  `${await reportWhere(site, `r.state = 'answered' and r.consent = 'yes' and ${without} and ${mine}`)}/mag-dit`

const answerId = async (site: LiveSite): Promise<string> => {
  const [row] = await site.sql<{ id: string }>("select id from desk_answer where state = 'proposed'")
  if (row === undefined) throw new Error('the village has no answer that waits')
  return row.id
}

/** One that went online and does not hold any more: of a dossier of the handler that had none. */
const overAnswer = async (site: LiveSite): Promise<string> => {
  const own = `(${without} or exists (select from desk_answer x where x.report_id = r.id and x.title = 'Mag dit nog?'))`
  const path = await reportWhere(site, `r.state = 'answered' and r.consent = 'yes' and ${own} and ${mine}`)
  await site.sql(
    `insert into desk_answer (id, report_id, state, day, title, verdict, sentence, confirmed_by, confirmed_role,
       confirmed_on, valid_until, level, themes, answer_id)
     select gen_random_uuid(), $1, 'published', confirmed_on, 'Mag dit nog?', 'yes', 'Dit mag.', confirmed_by,
       'Beleidsmedewerker', confirmed_on, valid_until, 'habit', array['gezond-werken'], answer_id
     from rule_answer_card where valid_until < current_date order by slug limit 1 on conflict do nothing`,
    [path.split('/').at(-1)],
  )
  return path
}

/** The report behind this code gets an answer in this state; published it has a page. */
const withAnswer = async (site: LiveSite, code: string, consent: string, state: string): Promise<void> => {
  await site.sql(
    `with told as (update report set consent = $2 where code_hash = $1 returning id, day)
     insert into desk_answer (id, report_id, state, day, title, verdict, sentence, conditions, steps, confirmed_by,
       confirmed_role, confirmed_on, valid_until, level, themes, answer_id)
     select gen_random_uuid(), told.id, $3, told.day, 'Mag je zelf een ronde lopen?', 'if', 'Er is een begeleider.',
       array['Er is een begeleider bij.'], array['Vraag ernaar.'], c.confirmed_by, 'Adviseur', c.confirmed_on,
       c.valid_until, 'habit', array['gezond-werken'], case when $3 = 'published' then c.answer_id end
     from told, (select * from rule_answer_card where valid_until >= current_date order by slug limit 1) c`,
    [codeHash(site.open.house.keys, code), consent, state],
  )
}

export const answerPages: readonly State[] = [
  { name: 'own answer, writing it', role: 'handler', path: writing, english: true },
  {
    name: 'own answer, nothing filled in',
    role: 'handler',
    path: writing,
    act: async (page, _site, lang) => {
      await page.getByRole('button', { name: words(lang).ownAnswers.write.send, exact: true }).click()
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'own answer, the second person',
    role: 'editor',
    path: async (site) => `/werk/publiceren/antwoord/${await answerId(site)}`,
    english: true,
  },
  {
    name: 'report whose answer waits, its handler',
    role: 'handler',
    path: (site) =>
      reportWhere(
        site,
        `exists (select from desk_answer x where x.report_id = r.id and x.state = 'proposed') and ${mine}`,
      ),
  },
  { name: 'report whose answer is over, its handler', role: 'handler', path: overAnswer, english: true },
  {
    name: 'own answer, giving it a new date',
    role: 'handler',
    path: async (site) => `${await overAnswer(site)}/mag-dit`,
    english: true,
  },
  following('follow, asked about an answer', {
    english: true,
    meanwhile: (site, code) => withAnswer(site, code, 'later', 'proposed'),
    act: (page, _site, lang) =>
      page.getByRole('heading', { name: words(lang).ownAnswers.follow.askTitle }).waitFor(),
  }),
  following('follow, an answer for everybody', {
    meanwhile: (site, code) => withAnswer(site, code, 'yes', 'published'),
    act: (page, _site, lang) =>
      page.getByRole('heading', { name: words(lang).ownAnswers.follow.online }).waitFor(),
  }),
]
