import { sql } from 'kysely'
import { type AccountTables, addressesOf } from '#commons/accounts'
import { reactionsOn } from '#platform/jobs/reaction.ts'
import { postMail } from '#platform/mail/post.ts'
import type { ObstacleTables } from '../../known/schema.ts'
import { followedNear, isNews } from '../queries.ts'
import type { FollowTables } from '../schema.ts'
import { dropFollows } from '../steps.ts'
import { followedKind } from './followed-mail.ts'

const reaction = reactionsOn<AccountTables & ObstacleTables & FollowTables>()

/** Who follows a knelpunt hears what changed; of one that nobody may read any more they hear nothing. */
export const mailFollowers = reaction({
  name: 'followed.mail-followers',
  on: ['obstacle.changed'],
  async run({ tx, house, now }, event) {
    const follows = await followedNear(tx, event.about)
    const gone = follows.filter((follow) => follow.now === null).map(({ id }) => id)
    if (gone.length > 0) await dropFollows(tx, sql<boolean>`id = any(${gone}::uuid[])`)
    const news = follows.filter(isNews)
    const reachable = await addressesOf(
      tx,
      news.map(({ person_id }) => person_id),
    )
    const addresses = new Map(reachable.map((one) => [one.id, one]))
    for (const { id, person_id } of news) {
      const to = addresses.get(person_id)
      if (!to || (to.demo && house.config.live)) continue
      const mail = { kind: followedKind, about: id, cause: event.id, to: to.email, lang: to.locale }
      await postMail(tx, house, mail, now)
    }
  },
})
