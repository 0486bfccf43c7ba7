// Reads a file into the registry: everything or nothing, with errors that say where and what to do.
import { StartError } from '#kernel/start-error.ts'
import { importKoploperFile, importLines } from '#programme/koplopers'
import { readArguments } from './arguments.ts'
import type { OperatorCommand } from './operator-command.ts'

/** `import koplopers <file> [--dry-run]`: exit code 1 when the file was refused. */
export const importFile: OperatorCommand = async ({ house }, args, say) => {
  const { words, options } = readArguments(args, { 'dry-run': 'boolean' })
  const [kind, file] = words
  if (kind !== 'koplopers' || file === undefined)
    throw new StartError('use: import koplopers <file.csv|file.json> [--dry-run]')
  const outcome = await importKoploperFile(house, {
    file,
    dryRun: options['dry-run'] === true,
    onProgress: say,
  })
  for (const line of importLines(outcome, 'en')) say(line)
  return outcome.ok ? 0 : 1
}
