import { z } from 'zod'
import type { FileTables } from '#commons/files'
import { commandsOn } from '#platform/write/command.ts'
import { draftKey } from '../code.ts'
import { mayDropFile } from '../policy.ts'
import type { ReportTables } from '../schema.ts'
import { nobodys, place } from '../writing/commands.ts'
import { dropDraftFiles } from './steps.ts'

const command = commandsOn<ReportTables & FileTables>()

/** Takes one file of the draft away. */
export const dropDraftFile = command({
  name: 'report.drop-file',
  object: 'report-draft',
  stream: 'report',
  unrecorded: true,
  input: z.object({ weg: place }),
  find: async () => ({}),
  allow: mayDropFile,
  async run({ tx, browser, house }, _nothing, { weg }) {
    await dropDraftFiles(tx, { browserHash: draftKey(house.keys, browser ?? ''), position: weg })
    return { id: nobodys }
  },
})
