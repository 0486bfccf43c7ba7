// Upkeep: migrations, demo network, read models, queues.
import { deadLetters, drainJobs } from '#platform/jobs/jobs.ts'
import { loadDemo } from '../demo/load.ts'
import { modules } from '../modules.ts'
import type { OperatorCommand } from './operator-command.ts'

/** Opening the house has run the migrations already. */
export const migrateNow: OperatorCommand = async (_open, _args, say) => {
  say('The database is up to date.')
  return 0
}

export const loadDemoNow: OperatorCommand = async (open, _args, say) => {
  const loaded = await loadDemo(open)
  await drainJobs(open.boss, open.house, open.queues)
  say(loaded ? 'The demo network is loaded.' : 'The demo network was there already.')
  return 0
}

export const reindex: OperatorCommand = async ({ house }, _args, say) => {
  for (const module of modules) {
    const count = await module.reindex?.(house)
    if (count !== undefined) say(`${module.name}: ${count} made anew`)
  }
  return 0
}

export const queueState: OperatorCommand = async ({ boss }, _args, say) => {
  const queues = await boss.getQueues()
  for (const { name } of queues) {
    const [now] = await boss.getQueueStats(name, { force: true })
    say(
      `${name}: ${now?.queuedCount ?? 0} waiting, ${now?.activeCount ?? 0} running, ${now?.failedCount ?? 0} failed`,
    )
  }
  const dead = await boss.findJobs(deadLetters)
  for (const job of dead) say(`given up: ${JSON.stringify(job.data)}`)
  return 0
}
