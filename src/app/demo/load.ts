// Loads the demo network through the same commands that people use, once, with dates that fit the day of loading.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { addDemoPerson } from '#commons/accounts'
import { setAmbassador } from '#commons/taxonomy'
import { system, visitor } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { hurried } from '#platform/db/open.ts'
import { projectRoot } from '#platform/root.ts'
import type { PlatformTables } from '#platform/schema.ts'
import type { House } from '#platform/stage.ts'
import { execute } from '#platform/write/command.ts'
import { importKnowledge } from '#programme/knowledge'
import {
  askBack,
  closeTip,
  importKoplopers,
  registerTip,
  replyToTip,
  sendTip,
  type TipTables,
  tipToken,
} from '#programme/koplopers'
import { importAnswers, importObstacles } from '#programme/obstacles'
import { announceRegions, cardFromDemo, importCards } from '#programme/regions'
import type { OpenHouse } from '../house.ts'
import { personWith } from './actor.ts'
import { type Clock, momentAgo, stageFor } from './clock.ts'
import { articleFolders, articleFromDemo } from './knowledge-file.ts'
import { demoAccounts, demoAmbassador } from './people.ts'
import { allEnded, stepsLeft } from './progress.ts'
import { reportFiles } from './report-file.ts'
import { addReports, keptKeys } from './reports.ts'
import { ruleFromDemo } from './rule-file.ts'
import { type DemoTip, tipFiles } from './tip-file.ts'
import { addFollower, addTogether, togetherFiles } from './together.ts'

const loadedKey = 'demo-loaded'

const readJson = (folder: string): unknown[] => {
  const path = join(projectRoot, 'demo', folder)
  return readdirSync(path)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as unknown)
}

/** One that a loading sent before it was cut off. */
const tipWith = ({ house }: Clock, what: string) =>
  (house.database.kysely as unknown as Kysely<TipTables>)
    .selectFrom('tip')
    .select('id')
    .where('what', '=', what)
    .executeTakeFirst()

const addTip = async (clock: Clock, tip: DemoTip): Promise<void> => {
  const { house } = clock
  const adviser = await personWith(clock, ({ role }) => role === 'adviser')
  const at = (step: { daysAgo: number }, hour: number) => momentAgo(clock, step.daysAgo, hour)
  const begin = async () => {
    const input = { what: tip.what, whoWhere: tip.whoWhere ?? undefined, email: tip.email ?? undefined }
    const [first, sender] = tip.channel === 'mail' ? [registerTip, adviser] : [sendTip, visitor]
    const stage = stageFor(house, sender, at(tip, 9), tip.lang ?? 'nl')
    return (await execute(first, stage as never, input)).out
  }
  const out = (await tipWith(clock, tip.what)) ?? (await begin())
  for (const step of await stepsLeft(clock, out.id, tip.steps ?? [])) {
    if (step.kind === 'question') {
      await execute(askBack, stageFor(house, adviser, at(step, 11)) as never, { id: out.id, body: step.body })
    } else if (step.kind === 'reply') {
      const token = tipToken(house.keys, out.id)
      await execute(replyToTip, stageFor(house, visitor, at(step, 14)) as never, { token, body: step.body })
    } else {
      const { outcome, title, body } = step
      await execute(closeTip, stageFor(house, adviser, at(step, 16)) as never, {
        id: out.id,
        outcome,
        title,
        body,
      })
    }
  }
}

/** Any fixed number will do: it names the lock under which the demo network is loaded. */
const lockNumber = 7_214_002

const isLoaded = async (kysely: Kysely<PlatformTables>): Promise<boolean> =>
  (await kysely.selectFrom('setting').select('key').where('key', '=', loadedKey).executeTakeFirst()) !==
  undefined

/** Everything to read that files bring, and the regions that announce it. */
const addReading = async ({ house, today }: Clock): Promise<void> => {
  const asSystem = stageFor(house, system, today) as never
  const day = dayOf(today)
  await execute(importKoplopers, asSystem, { records: readJson('koplopers') })
  const articles = articleFolders.flatMap(readJson).map((file) => articleFromDemo(file, day))
  await execute(importKnowledge, asSystem, { records: articles })
  const dated = (folder: string) => readJson(folder).map((file) => ruleFromDemo(file, day))
  await execute(importAnswers, asSystem, { records: dated('rule-answers') })
  await execute(importObstacles, asSystem, { records: dated('obstacles') })
  const cards = readJson('regions').map((file) => cardFromDemo(file, day))
  await execute(importCards, asSystem, { cards })
  await execute(announceRegions, asSystem, {})
}

const addTips = async (clock: Clock): Promise<void> => {
  for (const tip of tipFiles(readJson('tips'))) await addTip(clock, tip)
}

/** A start that was cut off is gone on with: each part knows its own again, and how far it came. */
const loadAll = async (house: House): Promise<void> => {
  const clock = { house, today: house.clock() }
  const asSystem = stageFor(house, system, clock.today) as never
  for (const account of demoAccounts) await execute(addDemoPerson, asSystem, { ...account, locale: 'nl' })
  await execute(setAmbassador, asSystem, demoAmbassador(dayOf(clock.today)))
  await allEnded([addReading(clock), addTips(clock), addReports(clock, reportFiles(readJson('reports')))])
  await addTogether(clock, togetherFiles(readJson('together')))
  await addFollower(clock, 'Roosters en vaardigheden delen in een flexpool')
  const settings = house.database.kysely as unknown as Kysely<PlatformTables>
  await settings.deleteFrom('setting').where('key', 'like', `${keptKeys}%`).execute()
}

/** Hundreds of acts that nobody waits for; on a server of somebody else, settings of connections are let be. */
const loadHurried = async ({ house }: OpenHouse): Promise<void> => {
  if (house.config.databaseUrl !== null) return loadAll(house)
  const database = hurried(house.database)
  try {
    await loadAll({ ...house, database })
  } finally {
    await database.close()
  }
}

/**
 * Loads the demo network once; two processes that start at once load it once, and a start that was cut off is
 * taken up again by the next. What follows of it (the index of search, mails) waits in the queues for the workers.
 * Answers false when it was there already.
 */
export const loadDemo = async (open: OpenHouse): Promise<boolean> => {
  const kysely = open.house.database.kysely as unknown as Kysely<PlatformTables>
  if (await isLoaded(kysely)) return false
  const lock = await open.house.database.pool.connect()
  try {
    await lock.query('select pg_advisory_lock($1)', [lockNumber])
    if (await isLoaded(kysely)) return false
    await loadHurried(open)
    // The first commit that waits for the disk: all of the above is there with it.
    await kysely
      .insertInto('setting')
      .values({ key: loadedKey, value: open.house.clock().toISOString() })
      .execute()
    return true
  } finally {
    await lock.query('select pg_advisory_unlock($1)', [lockNumber])
    lock.release()
  }
}
