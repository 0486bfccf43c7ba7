// The pages of a report and its receipt, each reached by answering what comes before.
import type { Page } from 'playwright-core'
import { type Lang, pathIn } from '#kernel/language.ts'
import { codeHash } from '../../src/programme/obstacles/reports/code.ts'
import { followPath } from '../../src/programme/obstacles/reports/questions.ts'
import { png } from '../files/specimens.ts'
import { codeOn, reportUpTo, startAnew } from '../journeys/reporter.ts'
import type { LiveSite } from '../journeys/site.ts'
import { words } from '../journeys/words.ts'
import type { State } from './state.ts'

const start = '/ruimte-in-de-regels/melden'

const after = (name: string, many: number, english = false): State => ({
  name,
  role: 'visitor',
  path: () => start,
  english,
  act: (page, _site, lang) => reportUpTo(page, lang, many),
})

/** A picture that is taken, and something that is not. */
const sendFiles = async (page: Page, lang: Lang): Promise<void> => {
  const { files: t } = words(lang)
  await page.getByLabel(t.label).setInputFiles([
    { name: 'foto.png', mimeType: 'image/png', buffer: await png() },
    { name: 'brief.doc', mimeType: 'image/png', buffer: Buffer.from('nothing that we take, says its name') },
  ])
  await press(page, t.add)
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

const follow = async (page: Page, lang: Lang, meanwhile = async (): Promise<void> => {}): Promise<void> => {
  const { reports: t } = words(lang)
  await reportUpTo(page, lang, 8)
  const code = await codeOn(page)
  await page.getByLabel(t.receipt.last).fill(code.slice(-4))
  await press(page, t.receipt.confirm)
  await page.getByRole('link', { name: t.receipt.toFollow }).first().click()
  await page.getByLabel(t.follow.code).fill(code)
  await meanwhile()
  await press(page, t.follow.open)
  await page.getByRole('heading', { name: t.follow.talk }).waitFor()
}

/** The report behind the open page was answered, and its reporter was asked whether it is solved. */
const asked = async (page: Page, site: LiveSite, lang: Lang): Promise<void> => {
  const { reports: t } = words(lang)
  const code = await page.locator('input[name="code"]').first().inputValue()
  await site.sql(
    `with told as (
       update report set state = 'answered', waiting_on = 'nobody', due_on = null, last_position = 1
       where code_hash = $1 returning id, day)
     insert into desk_outcome (id, report_id, position, day, outcome, remains, asked_on)
     select gen_random_uuid(), id, 1, day, 'partly-solved', 'Op zondag kan het nog niet.', day from told`,
    [codeHash(site.open.house.keys, code)],
  )
  await page.goto(pathIn(lang, followPath))
  await page.getByLabel(t.follow.code).fill(code)
  await press(page, t.follow.open)
  await page.getByRole('heading', { name: t.solved.title }).waitFor()
}

/** The desk put the problem to the reporter of the newest report. */
const stateProblem = async (site: LiveSite): Promise<void> => {
  await site.sql(
    `insert into desk_statement (id, report_id, version, day, position, body)
     select gen_random_uuid(), id, 1, day, 0, 'Mag een leerling meelopen met de ronde?' from report
     where state = 'received' and not exists (select from desk_statement s where s.report_id = report.id)`,
  )
}

const react = async (page: Page, lang: Lang, choice: 'yes' | 'not-quite'): Promise<void> => {
  const { reacting: t } = words(lang)
  await page.locator(`[name="agrees"][value="${choice}"]`).check()
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
  after('report, what is known already', 1, true),
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
  after('report, who says so', 2),
  after('report, what it is about', 3),
  after('report, where', 4),
  after('report, what they notice', 5),
  {
    name: 'report, with files, one of them refused',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, _site, lang) => {
      await reportUpTo(page, lang, 5)
      await sendFiles(page, lang)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'report, files once more before sending',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, _site, lang) => {
      await reportUpTo(page, lang, 5)
      await sendFiles(page, lang)
      await page.getByRole('alert').waitFor()
      await page.goto(page.url().replace('/gevolg', '/versturen'))
      await page.getByText(/(bijlage|attachment) 1 /).waitFor()
    },
  },
  after('report, what may happen with it', 6, true),
  after('report, once more before sending', 7, true),
  after('report, the receipt', 8, true),
  {
    name: 'report, back after sending',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, _site, lang) => {
      await reportUpTo(page, lang, 8)
      await page.goto(pathIn(lang, `${start}/versturen`))
      await page.getByRole('heading', { name: words(lang).reports.gone.title }).waitFor()
    },
  },
  {
    name: 'report, asked whether it may be thrown away',
    role: 'visitor',
    path: () => start,
    english: true,
    act: async (page, _site, lang) => {
      await reportUpTo(page, lang, 2)
      await press(page, words(lang).reports.drop)
      await page.getByRole('heading', { name: words(lang).reports.sureDrop.title }).waitFor()
    },
  },
  { name: 'report, for somebody else', role: 'visitor', path: () => `${start}/elders`, english: true },
  {
    name: 'receipt, wrong end of the code',
    role: 'visitor',
    path: () => start,
    act: async (page, _site, lang) => {
      await reportUpTo(page, lang, 8)
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
  {
    name: 'follow, the report',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    english: true,
    act: (page, _site, lang) => follow(page, lang),
  },
  {
    name: 'follow, something added',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    act: async (page, _site, lang) => {
      const { reports: t } = words(lang)
      await follow(page, lang)
      await page.getByLabel(t.follow.add).fill('Nog iets.')
      await press(page, t.follow.send)
      await page.getByRole('status').waitFor()
    },
  },
  {
    name: 'follow, a message that may name somebody',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    english: true,
    act: async (page, _site, lang) => {
      const { reports: t } = words(lang)
      await follow(page, lang)
      await page.getByLabel(t.follow.add).fill('Bel 06-12345678.')
      await press(page, t.follow.send)
      await page.getByText(t.follow.signsMore).waitFor()
    },
  },
  {
    name: 'follow, taken back',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    english: true,
    act: async (page, _site, lang) => {
      const { reports: t } = words(lang)
      await follow(page, lang)
      await press(page, t.follow.withdraw)
      await press(page, t.sureWithdraw.yes)
      await page.getByText(t.follow.withdrawn).waitFor()
    },
  },
  {
    name: 'follow, asked whether to take it back',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    english: true,
    act: async (page, _site, lang) => {
      const { reports: t } = words(lang)
      await follow(page, lang)
      await press(page, t.follow.withdraw)
      await page.getByRole('heading', { name: t.sureWithdraw.title }).waitFor()
    },
  },
  {
    name: 'follow, asked whether it is solved',
    role: 'visitor',
    path: () => followPath,
    english: true,
    act: async (page, site, lang) => {
      await follow(page, lang)
      await asked(page, site, lang)
    },
  },
  {
    name: 'follow, not solved and not said what',
    role: 'visitor',
    path: () => followPath,
    act: async (page, site, lang) => {
      const { solved } = words(lang).reports
      await follow(page, lang)
      await asked(page, site, lang)
      await page.locator('input[name="solved"][value="no"]').check()
      await press(page, solved.send)
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'follow, asked whether the problem is right',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    english: true,
    act: (page, site, lang) => follow(page, lang, () => stateProblem(site)),
  },
  {
    name: 'follow, not quite without saying what',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    act: async (page, site, lang) => {
      await follow(page, lang, () => stateProblem(site))
      await react(page, lang, 'not-quite')
      await page.getByRole('alert').waitFor()
    },
  },
  {
    name: 'follow, the problem is right',
    role: 'visitor',
    path: () => '/ruimte-in-de-regels/volgen',
    act: async (page, site, lang) => {
      await follow(page, lang, () => stateProblem(site))
      await react(page, lang, 'yes')
      await page.getByRole('status').waitFor()
    },
  },
]
