// The list of modules; the one line that a new module adds.
import type { DemoPerson } from '#commons/accounts'
import type { Module } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { accounts } from '../commons/accounts/module.ts'
import { audit } from '../commons/audit/module.ts'
import { taxonomy } from '../commons/taxonomy/module.ts'
import { thread } from '../commons/thread/module.ts'
import { koplopers } from '../programme/koplopers/module.ts'
import { actorFor } from './demo/actor.ts'

/** How many lines of work wait for a demo person, over all modules. */
const waitingCount = async (stage: Stage, person: DemoPerson): Promise<number> => {
  const theirs: Stage = { ...stage, actor: actorFor(person) }
  const lists = await Promise.all(modules.map((module) => module.waiting?.(theirs) ?? []))
  return lists.flat().filter((item) => item.mine).length
}

export const modules: readonly Module[] = [taxonomy, accounts({ waitingCount }), audit, thread, koplopers]
