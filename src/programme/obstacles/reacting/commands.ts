// The reporter says whether the problem is what they meant, known by nothing but the code.
import { z } from 'zod'
import type { TaxonomyTables } from '#commons/taxonomy'
import { dayOf } from '#kernel/dates.ts'
import { Invalid } from '#kernel/errors.ts'
import type { Tx } from '#platform/db/handle.ts'
import { commandsOn } from '#platform/write/command.ts'
import { statementsOf } from '../desk/queries.ts'
import { placeAfterAgreed } from '../desk/rules.ts'
import { type DeskTables, reactions } from '../desk/schema.ts'
import { calendarOf } from '../desk-terms.ts'
import { byCode } from '../reports/following/by-code.ts'
import { mostText } from '../reports/questions.ts'
import { placeAfterWords, placeOf } from '../reports/rules.ts'
import type { ReportTables } from '../reports/schema.ts'
import { seenInput, warnOfSigns } from '../reports/signs.ts'
import { moveReport, sayOn } from '../reports/steps.ts'
import type { BodyTables } from '../schema.ts'
import { mayReact } from './policy.ts'
import { wordsAt } from './queries.ts'
import { kindOfReaction, placeAfterNotQuite } from './rules.ts'

type Tables = ReportTables & DeskTables & TaxonomyTables & BodyTables

const reacted = z
  .object({
    code: z.string('valueMissing').max(100),
    version: z.coerce.number().int().catch(0),
    agrees: z.enum(reactions, 'choiceMissing'),
    body: z.string().trim().max(mostText, 'valueTooLong').default(''),
    seen: seenInput,
  })
  .refine(({ agrees, body }) => agrees === 'yes' || body !== '', { path: ['body'], error: 'whatMissing' })

/** Once for each version of the problem; what is not right yet is a message too, and the desk is at move. */
export const reactToProblem = commandsOn<Tables>()({
  name: 'report.react',
  object: 'report',
  stream: 'report',
  input: reacted,
  find: (tx: Tx<Tables>, { code }, _actor, house) => byCode(tx, code, house),
  allow: mayReact,
  async run({ tx, now, emit, unchanged }, report, reaction) {
    const [newest] = await statementsOf(tx, report.id)
    const words = newest ? await wordsAt(tx, newest) : ''
    const kind = kindOfReaction(newest && { ...newest, words }, reaction)
    if (kind === 'versionOld' || kind === 'reactedAlready') throw new Invalid({ '': kind })
    if (kind === 'again' || newest === undefined) {
      unchanged()
      return { id: report.id }
    }
    const { agrees, body, seen } = reaction
    warnOfSigns('body', body, seen)
    const day = dayOf(now)
    const speaks = body !== ''
    if (speaks) await sayOn(tx, report, day, { author: 'reporter', visibility: 'reporter', body })
    await tx
      .updateTable('desk_statement')
      .set({
        reaction: agrees,
        reaction_day: day,
        reaction_position: speaks ? report.last_position + 1 : null,
      })
      .where('id', '=', newest.id)
      .execute()
    const place = agrees === 'not-quite' ? placeAfterNotQuite : speaks ? placeAfterWords : placeAfterAgreed
    const asked = speaks ? { asked_since: null } : {}
    await moveReport(tx, report.id, { ...place(placeOf(report), day, await calendarOf(tx)), ...asked })
    emit({ type: 'report.reacted', object: 'report', id: report.id })
    return { id: report.id }
  },
})
