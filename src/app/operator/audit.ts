// Whether the log of acts is as it was written.
import type { Kysely } from 'kysely'
import { StartError } from '#kernel/start-error.ts'
import { type Verified, verifyAudit } from '#platform/audit/verify.ts'
import type { PlatformTables } from '#platform/schema.ts'
import { readArguments } from './arguments.ts'
import type { OperatorCommand, Say } from './operator-command.ts'

const use = 'use: audit verify [head …], with the heads that you wrote down earlier'
const isHead = (word: string): boolean => /^(main|report):\d+:[\w-]{22}$/.test(word)

const told = (say: Say, { stream, lines, sealed, head, faults }: Verified): void => {
  say(`${stream}: ${lines} lines, ${sealed} of them sealed`)
  const [first] = faults
  if (first !== undefined) say(`  does not fit: ${first}`)
  if (faults.length > 1) say(`  and ${faults.length - 1} more`)
  if (first === undefined && head !== null) say(`  fits; head to write down: ${head}`)
}

/** `audit verify [head …]`: exit code 1 when something does not fit. */
export const audit: OperatorCommand = async ({ house }, args, say) => {
  const [act, ...heads] = readArguments(args, {}).words
  if (act !== 'verify') throw new StartError(use)
  const wrong = heads.find((word) => !isHead(word))
  if (wrong !== undefined) throw new StartError(`${wrong}: not a head, which is like main:12:… ; ${use}`)
  const db = house.database.kysely as unknown as Kysely<PlatformTables>
  const all = await verifyAudit(db, house.keys, heads)
  for (const one of all) told(say, one)
  return all.some(({ faults }) => faults.length > 0) ? 1 : 0
}
