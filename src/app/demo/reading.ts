// Everything to read that files bring, and the demo persons: what somebody who opens the site sees first.
import { addDemoPerson } from '#commons/accounts'
import { setAmbassador } from '#commons/taxonomy'
import { system } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { execute } from '#platform/write/command.ts'
import { importKnowledge } from '#programme/knowledge'
import { importKoplopers } from '#programme/koplopers'
import { importAnswers, importObstacles } from '#programme/obstacles'
import { announceRegions, cardFromDemo, importCards } from '#programme/regions'
import { allEnded } from '../all-ended.ts'
import { type Clock, stageFor } from './clock.ts'
import { contentsOf } from './files.ts'
import { articleFolders, articleFromDemo } from './knowledge-file.ts'
import { demoAccounts, demoAmbassador } from './people.ts'
import { ruleFromDemo } from './rule-file.ts'

/** Reading the same again changes nothing: what files brought is known by their keys, and people by their addresses. */
export const addReading = async ({ house, today }: Clock): Promise<void> => {
  const asSystem = stageFor(house, system, today) as never
  const day = dayOf(today)
  const dated = (folder: string) => contentsOf(folder).map((file) => ruleFromDemo(file, day))
  const people = async () => {
    for (const account of demoAccounts) await execute(addDemoPerson, asSystem, { ...account, locale: 'nl' })
    await execute(setAmbassador, asSystem, demoAmbassador(day))
  }
  const knowledge = () => {
    const records = articleFolders.flatMap(contentsOf).map((file) => articleFromDemo(file, day))
    return execute(importKnowledge, asSystem, { records })
  }
  const rules = async () => {
    await execute(importAnswers, asSystem, { records: dated('rule-answers') })
    await execute(importObstacles, asSystem, { records: dated('obstacles') })
  }
  const regions = async () => {
    await execute(importCards, asSystem, {
      cards: contentsOf('regions').map((file) => cardFromDemo(file, day)),
    })
    await execute(announceRegions, asSystem, {})
  }
  const koplopers = execute(importKoplopers, asSystem, { records: contentsOf('koplopers') })
  // None of these builds on another.
  await allEnded([people(), koplopers, knowledge(), rules(), regions()])
}
