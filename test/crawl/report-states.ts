// The pages of a report and its receipt, each reached by answering what comes before.
import type { Page } from 'playwright-core'
import { type Lang, pathIn } from '#kernel/language.ts'
import { codeHash } from '../../src/programme/obstacles/reports/code.ts'
import { followPath, proofPath } from '../../src/programme/obstacles/reports/questions.ts'
import { png } from '../files/specimens.ts'
import { startAnew, wish } from '../journeys/reporter.ts'
import { cookiesOf, type LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import { fillIn, send } from '../reports/stage.ts'
import type { State } from './state.ts'

const start = '/ruimte-in-de-regels/melden'

/** The pages of a report in their order. */
const pages = [
  '',
  '/bekend',
  '/wie-zegt-het',
  '/onderwerp',
  '/plek',
  '/gevolg',
  '/jij',
  '/versturen',
] as const
type Place = (typeof pages)[number]

/** The page of a report at which a browser is that answered all before it; how one walks there is for the journeys. */
const reportAt = async (page: Page, site: LiveSite, lang: Lang, place: Place, says = wish): Promise<void> => {
  const typed = site.visitor()
  // Between the first question and the second stands what is known already.
  const many = place === '/bekend' ? 1 : Math.max(0, pages.indexOf(place) - 1)
  await fillIn(typed, { wish: says, region: 'drenthe' }, { many, lang })
  await page.context().clearCookies()
  await page.context().addCookies(cookiesOf(typed, site))
  await page.goto(pathIn(lang, `${start}${place}`))
  await page.waitForURL((url) => url.pathname.endsWith(place))
}

const at = (name: string, place: Place, english = false): State => ({
  name,
  role: 'visitor',
  path: () => start,
  english,
  act: (page, site, lang) => reportAt(page, site, lang, place),
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const receipt = async (page: Page, site: LiveSite, lang: Lang): Promise<void> => {
  await reportAt(page, site, lang, '/versturen')
  await press(page, words(lang).reports.check.send)
  await page.getByLabel(words(lang).reports.receipt.last).waitFor()
}

const lookUp = async (page: Page, lang: Lang, mark: string): Promise<void> => {
  const { proof: t } = words(lang).reports
  await page.goto(pathIn(lang, proofPath))
  await page.getByLabel(t.day).fill('2026-11-23')
  await page.getByLabel(t.mark, { exact: true }).fill(mark)
  await press(page, t.look)
}

/** A picture that is taken, and something that is not. */
const sendFiles = async (page: Page, lang: Lang): Promise<void> => {
  const { files: t } = words(lang)
  await page.getByLabel(t.label).setInputFiles([
    { name: 'foto.png', mimeType: 'image/png', buffer: await png() },
    { name: 'brief.doc', mimeType: 'image/png', buffer: Buffer.from('nothing that we take, says its name') },
  ])
  await press(page, t.add)
}

/** The page of a report that was sent, opened with its code. */
const follow = async (
  page: Page,
  site: LiveSite,
  lang: Lang,
  meanwhile = async (_code: string): Promise<void> => {},
): Promise<void> => {
  const { reports: t } = words(lang)
  const typed = site.visitor()
  await fillIn(typed, { wish }, { lang })
  const { code } = await send(typed, lang)
  await meanwhile(code)
  await page.context().clearCookies()
  await page.goto(pathIn(lang, followPath))
  await page.getByLabel(t.follow.code).fill(code)
  await press(page, t.follow.open)
  await page.getByRole('heading', { name: t.follow.talk }).waitFor()
}

type Act = NonNullable<State['act']>

/** A state of the page behind the code: what happened to the report before it was opened, and what is done on it. */
export const following = (
  name: string,
  {
    meanwhile,
    act,
    english = false,
  }: Pick<State, 'english'> & { act?: Act; meanwhile?: (site: LiveSite, code: string) => Promise<void> } = {},
): State => ({
  name,
  role: 'visitor',
  path: () => followPath,
  english,
  act: async (page, site, lang) => {
    await follow(page, site, lang, async (code) => meanwhile?.(site, code))
    await act?.(page, site, lang)
  },
})

/** It was answered, and its reporter was asked whether it is solved. */
export const asked = async (site: LiveSite, code: string): Promise<void> => {
  await site.sql(
    `with told as (
       update report set state = 'answered', waiting_on = 'nobody', due_on = null, last_position = 1
       where code_hash = $1 returning id, day)
     insert into desk_outcome (id, report_id, position, day, outcome, remains, asked_on)
     select gen_random_uuid(), id, 1, day, 'partly-solved', 'Op zondag kan het nog niet.', day from told`,
    [codeHash(site.open.house.keys, code)],
  )
}

/** The desk put the problem to its reporter. */
const stateProblem = async (site: LiveSite, code: string): Promise<void> => {
  await site.sql(
    `insert into desk_statement (id, report_id, version, day, position, body)
     select gen_random_uuid(), id, 1, day, 0, 'Mag een leerling meelopen met de ronde?' from report where code_hash = $1`,
    [codeHash(site.open.house.keys, code)],
  )
}

const react = async (page: Page, lang: Lang, choice: 'yes' | 'not-quite'): Promise<void> => {
  const { reacting: t } = words(lang)
  await page.locator(`[name="reactie.agrees"][value="${choice}"]`).check()
  await press(page, t.send)
}

export const reportPages: readonly State[] = [
  {
    name: 'report, first question',
    role: 'visitor',
    path: () => start,
    english: true,
    act: (page, _site, lang) =>
      page.getByRole('heading', { name: words(lang).reports.questions.wens.title }).waitFor(),
  },
  {
    name: 'report, first question with an error',
    role: 'visitor',
    path: () => start,
    act: async (page, _site, lang) => {
      await page.getByLabel(words(lang).reports.questions.wens.title).fill('')
      await press(page, words(lang).reports.next)
      await page.getByRole('alert').waitFor()
    },
  },
  at('report, what is known already', '/bekend', true),
  {
    name: 'report, what is known already, with a word put right',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, site, lang) => {
      const says = lang === 'nl' ? 'leerling alleen in de nachtdiesnt' : 'student alone on a nihgt shift'
      await reportAt(page, site, lang, '/bekend', says)
      await page.getByText(words(lang).ui.list.exactly).waitFor()
    },
  },
  {
    name: 'report, something known helps',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, _site, lang) => {
      await startAnew(page, lang)
      await page
        .getByLabel(words(lang).reports.questions.wens.title)
        .fill(lang === 'nl' ? 'medicijnen' : 'student')
      await press(page, words(lang).reports.next)
      await page
        .getByRole('button', { name: words(lang).helped.helps })
        .first()
        .click()
      await page.getByRole('heading', { name: words(lang).helped.title }).waitFor()
    },
  },
  {
    name: 'answer, said that it helped',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/mag-dit',
    english: true,
    act: async (page, site, lang) => {
      const { helped: t } = words(lang)
      const [row] = await site.sql<{ slug: string }>(
        'select slug from rule_answer_card where valid_until is null or valid_until > current_date limit 1',
      )
      await page.goto(pathIn(lang, `/ruimte-in-de-regels/mag-dit/${row?.slug}`))
      await page.getByRole('link', { name: t.helpedMe }).click()
      await page.getByRole('heading', { name: t.ask }).waitFor()
      await press(page, t.helpedMe)
      await page.getByRole('heading', { name: t.titleRead }).waitFor()
    },
  },
  {
    name: 'answer, did it help',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/mag-dit',
    english: true,
    act: async (page, site, lang) => {
      const [row] = await site.sql<{ slug: string }>('select slug from rule_answer_card limit 1')
      await page.goto(pathIn(lang, `${start}/bekend/helpt/mag-dit/${row?.slug}/zeg`))
    },
  },
  at('report, who says so', '/wie-zegt-het'),
  at('report, what it is about', '/onderwerp'),
  at('report, where', '/plek'),
  at('report, what they notice', '/gevolg'),
  {
    name: 'report, with files, one of them refused',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, site, lang) => {
      await reportAt(page, site, lang, '/gevolg')
      await sendFiles(page, lang)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'report, files once more before sending',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, site, lang) => {
      await reportAt(page, site, lang, '/gevolg')
      await sendFiles(page, lang)
      await page.getByRole('alert').waitFor()
      await page.goto(page.url().replace('/gevolg', '/versturen'))
      await page.getByText(/(bijlage|attachment) 1 /).waitFor()
    },
  },
  at('report, what may happen with it', '/jij', true),
  at('report, once more before sending', '/versturen', true),
  {
    name: 'report, changed elsewhere',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, site, lang) => {
      await reportAt(page, site, lang, '/versturen')
      await site.sql(`update report_draft set answers = answers || '{"tried": "Nog iets."}'`)
      await press(page, words(lang).reports.check.send)
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'report, the receipt', role: 'visitor', path: () => start, english: true, act: receipt },
  {
    name: 'report, back after sending',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, site, lang) => {
      await receipt(page, site, lang)
      await page.goto(pathIn(lang, `${start}/versturen`))
      await page.getByRole('heading', { name: words(lang).reports.gone.title }).waitFor()
    },
  },
  {
    name: 'report, asked whether it may be thrown away',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, site, lang) => {
      await reportAt(page, site, lang, '/wie-zegt-het')
      await press(page, words(lang).reports.drop)
      await page.getByRole('heading', { name: words(lang).reports.sureDrop.title }).waitFor()
    },
  },
  { name: 'report, for somebody else', role: 'visitor', path: () => `${start}/elders`, english: true },
  {
    name: 'receipt, wrong end of the code',
    role: 'visitor',
    path: () => start,
    act: async (page, site, lang) => {
      await receipt(page, site, lang)
      await page.getByLabel(words(lang).reports.receipt.last).fill('AAAA')
      await press(page, words(lang).reports.receipt.confirm)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'follow, where to type the code',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    english: true,
  },
  {
    name: 'follow, a wrong code',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    act: async (page, _site, lang) => {
      await page.getByLabel(words(lang).reports.follow.code).fill('ABCD')
      await press(page, words(lang).reports.follow.open)
      await page.getByRole('alert').waitFor()
    },
  },
  { name: 'proof, where to look it up', role: 'visitor', path: () => proofPath, english: true },
  {
    name: 'proof, one that is known',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, site, lang) => {
      await receipt(page, site, lang)
      const mark = /[A-Z2-7]{5}(?:-[A-Z2-7]{5}){3}/.exec(await page.locator('main').innerText())?.[0] ?? ''
      await lookUp(page, lang, mark)
      await page.getByText(words(lang).reports.proof.yes).waitFor()
    },
  },
  {
    name: 'proof, one that is not known',
    role: 'visitor',
    path: () => proofPath,
    act: async (page, _site, lang) => {
      await lookUp(page, lang, 'A'.repeat(20))
      await page.getByText(words(lang).reports.proof.no).waitFor()
    },
  },
  {
    name: 'proof, nothing typed',
    role: 'visitor',
    path: () => proofPath,
    act: async (page, _site, lang) => {
      await press(page, words(lang).reports.proof.look)
      await page.getByRole('alert').waitFor()
    },
  },
  following('follow, the report', { english: true }),
  following('follow, something added', {
    act: async (page, _site, lang) => {
      const { follow: t } = words(lang).reports
      await page.getByLabel(t.add).fill('Nog iets.')
      await press(page, t.send)
      await page.getByRole('status').waitFor()
    },
  }),
  following('follow, a message that may name somebody', {
    english: true,
    act: async (page, _site, lang) => {
      const { follow: t } = words(lang).reports
      await page.getByLabel(t.add).fill('Bel 06-12345678.')
      await press(page, t.send)
      await page.getByText(t.signsMore).waitFor()
    },
  }),
  following('follow, taken back', {
    english: true,
    act: async (page, _site, lang) => {
      const { follow: t, sureWithdraw } = words(lang).reports
      await press(page, t.withdraw)
      await press(page, sureWithdraw.yes)
      await page.getByText(t.withdrawn).waitFor()
    },
  }),
  following('follow, asked whether to take it back', {
    english: true,
    act: async (page, _site, lang) => {
      const { follow: t, sureWithdraw } = words(lang).reports
      await press(page, t.withdraw)
      await page.getByRole('heading', { name: sureWithdraw.title }).waitFor()
    },
  }),
  following('follow, asked whether all of it may go', {
    english: true,
    act: async (page, _site, lang) => {
      await press(page, words(lang).erasing.card.button)
      await page.getByRole('heading', { name: words(lang).erasing.sure.title }).waitFor()
    },
  }),
  following('follow, all of it erased', {
    english: true,
    act: async (page, _site, lang) => {
      await press(page, words(lang).erasing.card.button)
      await press(page, words(lang).erasing.sure.yes)
      await page.getByRole('heading', { name: words(lang).erasing.done.title }).waitFor()
    },
  }),
  following('follow, written on after it was rounded off', {
    english: true,
    meanwhile: async (site, code) => {
      await site.sql(
        "update report set state = 'closed', waiting_on = 'nobody', due_on = null where code_hash = $1",
        [codeHash(site.open.house.keys, code)],
      )
    },
    act: async (page, _site, lang) => {
      await page
        .locator('textarea[name="antwoord.body"]')
        .fill(lang === 'nl' ? 'Er is nog iets.' : 'There is more.')
      await press(page, words(lang).reports.follow.send)
      await page.getByRole('status').waitFor()
    },
  }),
  following('follow, asked whether it is solved', {
    english: true,
    meanwhile: asked,
    act: (page, _site, lang) =>
      page.getByRole('heading', { name: words(lang).reports.solved.title }).waitFor(),
  }),
  following('follow, not solved and not said what', {
    meanwhile: asked,
    act: async (page, _site, lang) => {
      await page.locator('input[name="opgelost.solved"][value="no"]').check()
      await press(page, words(lang).reports.solved.send)
      await page.getByRole('alert').waitFor()
    },
  }),
  following('follow, asked whether the problem is right', { english: true, meanwhile: stateProblem }),
  following('follow, not quite without saying what', {
    meanwhile: stateProblem,
    act: async (page, _site, lang) => {
      await react(page, lang, 'not-quite')
      await page.getByRole('alert').waitFor()
    },
  }),
  following('follow, the problem is right', {
    meanwhile: stateProblem,
    act: async (page, _site, lang) => {
      await react(page, lang, 'yes')
      await page.getByRole('status').waitFor()
    },
  }),
]
