// Operator's commands; each is safe to run while the site runs.
import { commandOf } from './app/operator/commands.ts'
import { StartError } from './kernel/start-error.ts'

/** Runs `npm run aln -- <command> …`; what went wrong is one line, exit code 1. */
export const run = async (args: readonly string[]): Promise<void> => {
  try {
    const [name = 'help', ...rest] = args
    process.exitCode = await commandOf(name)(rest, (line) => process.stdout.write(`${line}\n`))
  } catch (error) {
    if (!(error instanceof StartError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
