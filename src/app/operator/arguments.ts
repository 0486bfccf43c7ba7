// Reads the words behind a command.
import { parseArgs } from 'node:util'
import { StartError } from '#kernel/start-error.ts'

export type Given = {
  readonly words: readonly string[]
  readonly options: Readonly<Record<string, string | boolean>>
}

/** Words and options; an unknown option is one clear line. */
export const readArguments = (
  args: readonly string[],
  options: Readonly<Record<string, 'string' | 'boolean'>>,
): Given => {
  const described = Object.fromEntries(Object.entries(options).map(([name, type]) => [name, { type }]))
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: described, allowPositionals: true })
    return { words: positionals, options: values as Given['options'] }
  } catch (error) {
    throw new StartError((error as Error).message.split('.')[0] ?? 'wrong option')
  }
}
