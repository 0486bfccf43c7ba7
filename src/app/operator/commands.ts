// What an operator can ask, by name.
import { StartError } from '#kernel/start-error.ts'
import { readConfig } from '#platform/config.ts'
import { openHouse } from '../house.ts'
import { audit } from './audit.ts'
import { setBodies } from './body.ts'
import { grant, revoke } from './grant.ts'
import { importFile } from './import-file.ts'
import type { OperatorCommand, Say } from './operator-command.ts'
import { setTerms } from './term.ts'
import { loadDemoNow, migrateNow, queueState, reindex } from './upkeep.ts'

type Known = { readonly run: OperatorCommand; readonly use: string }

const known: Readonly<Record<string, Known>> = {
  migrate: { run: migrateNow, use: 'migrate                                  bring the database up to date' },
  demo: { run: loadDemoNow, use: 'demo                                     load the demo network once' },
  grant: { run: grant, use: 'grant <email> <role> [--scope kind:slug] [--reason text]   give a role' },
  revoke: { run: revoke, use: 'revoke <email> <role> [--scope kind:slug] [--reason text]  take it back' },
  import: { run: importFile, use: 'import koplopers <file.csv|file.json> [--dry-run]          read a file' },
  body: {
    run: setBodies,
    use: 'body list | body <code> on|off [--days N] [--more N]   who is asked, and how long they have for an answer',
  },
  term: {
    run: setTerms,
    use: 'term list | term <stage> <days>          within how many working days the desk does what it promises',
  },
  reindex: { run: reindex, use: 'reindex                                  make lists and counts anew' },
  jobs: {
    run: queueState,
    use: 'jobs                                     what waits in the queues, and what failed',
  },
  audit: {
    run: audit,
    use: 'audit verify [head …]                    whether the log of acts is as it was written',
  },
}

const help = (say: Say): number => {
  say('Use: npm run aln -- <command>')
  for (const { use } of Object.values(known)) say(`  ${use}`)
  return 0
}

/** The command of this name; one that does not exist names those that do. */
export const commandOf =
  (name: string) =>
  async (args: readonly string[], say: Say): Promise<number> => {
    if (name === 'help') return help(say)
    const command = known[name]
    if (!command) throw new StartError(`${name}: no such command; there are ${Object.keys(known).join(', ')}`)
    const open = await openHouse(readConfig())
    try {
      return await command.run(open, args, say)
    } finally {
      await open.close()
    }
  }
