// A reporter has everything erased, known by nothing but the code of the receipt.
import { z } from 'zod'
import type { FileTables } from '#commons/files'
import { dayOf } from '#kernel/dates.ts'
import type { Tx } from '#platform/db/handle.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { commandsOn } from '#platform/write/command.ts'
import { termsTag } from '../../addresses.ts'
import type { DeskTables } from '../../desk/schema.ts'
import { releaseMerged } from '../../merging/steps.ts'
import type { OfflineTables } from '../../publishing/online/steps.ts'
import { isCode, readCode } from '../code.ts'
import { byCode, code, type Tables } from '../following/by-code.ts'
import { mayEraseAtRequest } from '../policy.ts'
import { nobodys } from '../writing/commands.ts'
import { takeAway } from './steps.ts'

const command = commandsOn<Tables & FileTables & DeskTables & OfflineTables & PlatformTables>()

/**
 * Everything goes at once, in whatever state it is; what others reported stays. Where nothing lies behind the code there is
 * nothing to do: a second press, and a code that never was, get the answer of the first.
 */
export const eraseAtRequest = command({
  name: 'report.erase-at-request',
  object: 'report',
  stream: 'report',
  // What cannot be a code at all is no second press: nobody is told that something was erased.
  input: z.object({
    code: code.refine((typed) => isCode(readCode(typed)), 'codeWrong'),
    offline: z.string().optional(),
  }),
  find: async (tx: Tx<Tables>, input, _actor, house) => ({
    report: await byCode(tx, input.code, house),
  }),
  allow: mayEraseAtRequest,
  async run(run, { report }, { offline }) {
    if (!report) {
      run.unchanged()
      return { id: nobodys }
    }
    const { tx, now, emit, touch } = run
    const { id, public_code, handler_id } = report
    await releaseMerged(run, id)
    const bodies = await takeAway(run, report, { offline: Boolean(offline) })
    await tx
      .insertInto('report_erased')
      .values({ report_id: id, public_code, day: dayOf(now), handler_id, bodies })
      .execute()
    touch(termsTag)
    emit({ type: 'report.erased', object: 'report', id })
    return { id }
  },
})
