import type { TaxonomyTables } from '#commons/taxonomy'
import { audienceOf } from '#kernel/audience.ts'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { warnOfSigns } from '../../reports/signs.ts'
import { maySupport } from '../policy.ts'
import type { ObstacleTables } from '../schema.ts'
import { familyIds } from '../together/queries.ts'
import { supportInput } from './input.ts'
import { supportable } from './queries.ts'
import { addSupporter, isCounted } from './steps.ts'

type Tables = ObstacleTables & TaxonomyTables
const command = commandsOn<Tables>()

const knownRegion = async (tx: Tx<Tables>, slug: string | null): Promise<boolean> =>
  slug === null ||
  (await tx.selectFrom('region').select('slug').where('slug', '=', slug).executeTakeFirst()) !== undefined

const knownKind = async (tx: Tx<Tables>, code: string | null): Promise<boolean> =>
  code === null ||
  (await tx.selectFrom('party_kind').select('code').where('code', '=', code).executeTakeFirst()) !== undefined

/** Somebody is stuck on the same. Who, and at what time, is written nowhere; a browser counts once. */
export const supportObstacle = command({
  name: 'obstacle.support',
  object: 'obstacle',
  stream: 'report',
  anonymous: true,
  input: supportInput,
  find: (tx: Tx<Tables>, { slug }, actor) => supportable(tx, slug, audienceOf(actor)),
  allow: maySupport,
  async run({ tx, now, house, browser }, { id }, { region, partyKind, cost, seen }) {
    if (browser === null) throw new Invalid({ '': 'browserUnknown' })
    warnOfSigns('cost', cost, seen)
    if (!(await knownRegion(tx, region))) throw new Invalid({ region: 'choiceUnknown' })
    if (!(await knownKind(tx, partyKind))) throw new Invalid({ partyKind: 'choiceUnknown' })
    const markFor = (obstacleId: string) => house.keys.mac('support', `${obstacleId} ${browser}`)
    const marks = (await familyIds(tx, id)).map(markFor)
    // Who said so of one that went into this was counted with it.
    if (await isCounted(tx, marks)) return { id, counted: false }
    const counted = await addSupporter(tx, {
      obstacle_id: id,
      day: dayOf(now),
      region,
      party_kind: partyKind,
      cost,
      browser_mark: markFor(id),
    })
    return { id, counted }
  },
})
