// The mail to who follows a knelpunt: what changed since they were told last, made when it goes out.
import { type AccountTables, addressesOf } from '#commons/accounts'
import { type Lang, pathIn } from '#kernel/language.ts'
import type { Tx } from '#platform/db/handle.ts'
import { type MailRenderer, rendererOn } from '#platform/mail/send.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { obstaclePath } from '../../addresses.ts'
import { messages as knownMessages } from '../../known/messages.ts'
import type { ObstacleTables } from '../../known/schema.ts'
import { standingWord } from '../../known/standing.ts'
import { titleAt } from '../../known/support/queries.ts'
import { messages } from '../messages.ts'
import { type Followed, followedBeside } from '../queries.ts'
import { newsFor, type Standing } from '../rules.ts'
import type { FollowTables } from '../schema.ts'
import { markTold } from '../steps.ts'

type Tables = AccountTables & ObstacleTables & FollowTables

/** About the row of who follows. */
export const followedKind = 'obstacle-followed'

type Told = Pick<Followed, 'obstacle_id' | 'told'> & { readonly now: Standing }

/** What to call it, and what changed, in sentences. */
const said = async (tx: Tx<Tables>, { obstacle_id, told, now }: Told, lang: Lang) => {
  const { news: words, now: nowWords } = messages[lang].mail
  const wordOf = (standing: Standing) => standingWord(standing, knownMessages[lang])
  const [own, page] = [await titleAt(tx, obstacle_id, lang), await titleAt(tx, now.page, lang)]
  const standing = nowWords(wordOf(now))
  switch (newsFor(obstacle_id, told, now)) {
    case null:
      return null
    case 'merged':
      return { title: own.title, lines: [words.merged(page.title), standing] }
    case 'apart':
      return { title: own.title, lines: [words.apart, standing] }
    case 'outcome':
      return { title: page.title, lines: [words.outcome(wordOf(told), wordOf(now))] }
    case 'answered':
      return { title: page.title, lines: [words.answered(wordOf(now))] }
    case 'reopened':
      return { title: page.title, lines: [words.reopened] }
    case 'research':
      return { title: page.title, lines: [words.research] }
  }
}

/** For members alone there is no such page until one has signed in: the button leads by there, and who has goes on at once. */
const wayTo = (now: NonNullable<Followed['now']>, lang: Lang): string => {
  const path = pathIn(lang, obstaclePath(now))
  return now.audience === 'everyone' ? path : `${pathIn(lang, '/inloggen')}?naar=${encodeURIComponent(path)}`
}

const render: MailRenderer = rendererOn<Tables>()(async ({ tx, house, lang, about, to }) => {
  const theirs = await followedBeside(tx, about)
  const follow = theirs.find(({ id }) => id === about)
  if (!follow?.now) return null
  const { now } = follow
  const text = await said(tx, { ...follow, now }, lang)
  const [reader] = await addressesOf(tx, [follow.person_id])
  if (text === null || reader?.email !== to) return null
  // What they follow beside it and leads to the same page has been told with it.
  const same = theirs.filter((one) => one.now?.page === now.page)
  await markTold(
    tx,
    same.map(({ id }) => id),
    now,
  )
  const { mail, site } = messages[lang]
  const letter = writeLetter({
    lang,
    site,
    subject: mail.subject(text.title),
    heading: text.title,
    before: [...text.lines, mail.more],
    button: { label: mail.button, address: house.origin() + wayTo(now, lang) },
    after: [mail.stop],
    why: mail.why,
  })
  return { ...letter, forgets: true }
})

export const followedMails: Readonly<Record<string, MailRenderer>> = { [followedKind]: render }
