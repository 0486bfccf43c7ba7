// Loads demo tips through the commands that senders and advisers use.
import { visitor } from '#kernel/actor.ts'
import { execute } from '#platform/write/command.ts'
import { askBack, closeTip, registerTip, replyToTip, sendTip, tipToken } from '#programme/koplopers'
import { personWith } from './actor.ts'
import { type Clock, momentAgo, stageFor } from './clock.ts'
import { filesOf } from './files.ts'
import { once } from './once.ts'
import { type DemoTip, demoTip } from './tip-file.ts'

const addTip = async (clock: Clock, tip: DemoTip): Promise<void> => {
  const { house } = clock
  const adviser = await personWith(clock, ({ role }) => role === 'adviser')
  const at = (step: { daysAgo: number }, hour: number) => momentAgo(clock, step.daysAgo, hour)
  const input = { what: tip.what, whoWhere: tip.whoWhere ?? undefined, email: tip.email ?? undefined }
  const [first, sender] = tip.channel === 'mail' ? [registerTip, adviser] : [sendTip, visitor]
  const { out } = await execute(first, stageFor(house, sender, at(tip, 9), tip.lang ?? 'nl') as never, input)
  for (const step of tip.steps ?? []) {
    clock.stopping.throwIfAborted()
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

export const addTips = async (clock: Clock): Promise<void> => {
  for (const tip of filesOf('tips', demoTip)) await once(clock, tip.name, (within) => addTip(within, tip))
}
