// What somebody follows, for their own page.
import { personIdOf } from '#kernel/actor.ts'
import { plainDate } from '#kernel/dates.ts'
import type { FollowedList } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { upper } from '../about/speech.ts'
import { obstaclePath, obstaclesPath } from '../addresses.ts'
import { messages as knownMessages } from '../known/messages.ts'
import { obstacleTexts } from '../known/queries.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { standingWord } from '../known/standing.ts'
import { messages } from './messages.ts'
import { unfollowedPath } from './paths.ts'
import { followedCards } from './queries.ts'
import type { FollowTables } from './schema.ts'

export const followedList = async ({
  db,
  lang,
  actor,
}: Stage<FollowTables & ObstacleTables>): Promise<FollowedList> => {
  const person = personIdOf(actor)
  const cards = person === null ? [] : await followedCards(db, person)
  const ids = cards.map((card) => card.obstacle_id)
  const texts = await obstacleTexts(db, ids, lang)
  const [t, known] = [messages[lang], knownMessages[lang]]
  return {
    items: cards.map((card) => {
      const text = texts.get(card.obstacle_id)
      return {
        title: text?.title ?? card.slug,
        ...(text && text.locale !== lang ? { titleLang: text.locale } : {}),
        path: obstaclePath(card),
        meta: upper(known.changedLine(plainDate(card.changed_on, lang))),
        standing: standingWord(card, known),
        stop: { label: t.stop, path: unfollowedPath(card.slug), values: { from: 'mine' } },
      }
    }),
    empty: { text: t.mine.empty, label: t.mine.all, path: obstaclesPath },
  }
}
