// Somebody who was about to report found what is known already enough. Who, and at what time, is written nowhere.
import { z } from 'zod'
import { addDays, dayOf } from '#kernel/dates.ts'
import { newSecretId } from '#kernel/id.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn, type Run } from '#platform/write/command.ts'
import type { AnswerTables } from '../answers/schema.ts'
import type { ObstacleTables } from '../known/schema.ts'
import { familyIds } from '../known/together/queries.ts'
import { draftKey } from '../reports/code.ts'
import { holdsMore } from '../reports/questions.ts'
import type { ReportTables } from '../reports/schema.ts'
import { helpers, whileReading } from './paths.ts'
import { mayBeHelped, mayForgetHelped } from './policy.ts'
import { type Helping, helpingAt, wasHelped } from './queries.ts'
import type { HelpTables } from './schema.ts'

type Tables = HelpTables & AnswerTables & ObstacleTables & ReportTables
const command = commandsOn<Tables>()

/** Throws away the one sentence that brought somebody here; who answered more is asked first, on the page of thanks. */
const dropSentence = async (tx: Tx<Tables>, browserHash: string): Promise<void> => {
  const draft = await tx
    .selectFrom('report_draft')
    .select('answers')
    .where('browser_hash', '=', browserHash)
    .forUpdate()
    .executeTakeFirst()
  if (draft && holdsMore(draft.answers)) return
  await tx.deleteFrom('report_draft').where('browser_hash', '=', browserHash).execute()
}

/** Adds one for this browser, unless it was counted for this or for what belongs with it. */
const countOnce = async ({ tx, now, house }: Run<Tables>, { id, helper }: Helping, browser: string) => {
  const markFor = (one: string) => house.keys.mac('help', `${one} ${browser}`)
  const isAnswer = helper === 'mag-dit'
  const marks = (isAnswer ? [id] : await familyIds(tx, id)).map(markFor)
  if (await wasHelped(tx, marks)) return
  await tx
    .insertInto('rule_help')
    .values({
      id: newSecretId(),
      answer_id: isAnswer ? id : null,
      obstacle_id: isAnswer ? null : id,
      day: dayOf(now),
      browser_mark: markFor(id),
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Counts a browser once, and throws away the sentence that it came with; not what lies there while somebody reads. */
export const helpedBy = command({
  name: 'report.help',
  object: 'rule-help',
  stream: 'report',
  anonymous: true,
  input: z.object({
    helper: z.enum(helpers),
    slug: z.string().max(100),
    // Goes along unseen; any other word is as good as none.
    when: z.string('choiceMissing').optional(),
  }),
  find: (tx: Tx<Tables>, { helper, slug }) => helpingAt(tx, helper, slug),
  allow: mayBeHelped,
  async run(run, helping, { when }) {
    const { tx, house, browser } = run
    const reading = when === whileReading
    // Without a browser that is known again nothing can be counted once; the thanks are the same.
    if (browser !== null) {
      await countOnce(run, helping, browser)
      if (!reading) await dropSentence(tx, draftKey(house.keys, browser))
    }
    return { ...helping, reading }
  },
})

/** Stands for all of them at once. */
const allOfThem = '00000000-0000-4000-8000-000000000000'

/** The mark of a browser goes after the next day; that it helped somebody stays. */
export const forgetHelped = command({
  name: 'report.forget-helped',
  object: 'rule-help',
  stream: 'report',
  unrecorded: true,
  input: z.object({}),
  find: async () => ({}),
  allow: mayForgetHelped,
  async run({ tx, now }) {
    await tx
      .updateTable('rule_help')
      .set({ browser_mark: null })
      .where('browser_mark', 'is not', null)
      .where('day', '<', addDays(dayOf(now), -1))
      .execute()
    return { id: allOfThem }
  },
})
