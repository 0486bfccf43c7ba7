// What may stand where: each rule is held against the source, and against a planted fault that it must report.
import { expect, test } from 'vitest'
import {
  embeddedInPlace,
  fieldsInUi,
  linesOf,
  noMocks,
  noTriggers,
  oneClock,
  opensWithPurpose,
  type Rule,
  shortFiles,
  smallFolders,
  writesInPlace,
} from './rules.ts'
import { planted, type Source, sourcesUnder } from './sources.ts'

const src = sourcesUnder('src')
const tests = sourcesUnder('test')
const migrations = sourcesUnder('migrations', ['.sql'])
const many = (count: number, path: (at: number) => string): Source[] =>
  Array.from({ length: count }, (_, at) => planted(path(at), '// a file with a purpose\n'))

type Case = readonly [name: string, rule: Rule, files: readonly Source[], faults: readonly Source[]]
const page = 'src/programme/koplopers/registry/pages/x-page.tsx'
const cases: readonly Case[] = [
  [
    'tables are written in commands, steps and the platform alone',
    writesInPlace,
    src,
    [
      planted('src/programme/koplopers/tips/queries.ts', "  await db.insertInto('tip').values({})"),
      planted('src/commons/accounts/people/views.tsx', "  await tx.updateTable('person').set({})"),
      planted('src/app/work.ts', "  await tx.deleteFrom('tip').execute()"),
      planted('src/app/pages/x.tsx', '  await sql`delete from tip`'),
      planted('src/programme/koplopers/rules.ts', '  await sql`update tip set state = 1`'),
      planted('src/programme/koplopers/mysteps.ts', '  await sql`insert into tip (id) values (1)`'),
    ],
  ],
  [
    'fields and tables are drawn in src/ui alone',
    fieldsInUi,
    src,
    ['input', 'select', 'textarea', 'table'].map((tag) => planted(page, `const x = <${tag} name="x" />`)),
  ],
  [
    'nothing of our own is mocked',
    noMocks,
    tests,
    ['mock', 'doMock', 'spyOn', 'fn'].map((name) => planted('test/x.test.ts', `vi.${name}('#kernel/id.ts')`)),
  ],
  [
    'one file asks for the time',
    oneClock,
    src,
    ['Date.now()', 'new Date()', 'Temporal.Now.instant()'].map((call) =>
      planted('src/platform/keys.ts', `const x = ${call}`),
    ),
  ],
  [
    'that a database is embedded is known in platform/db alone',
    embeddedInPlace,
    src,
    [
      planted('src/app/house.ts', "import { joinEmbedded } from '#platform/db/embedded/index.ts'"),
      planted('src/platform/mail/send.ts', 'if (house.embedded) return'),
    ],
  ],
  [
    'files of platform, ui and kernel open with what they are for',
    opensWithPurpose,
    src,
    [
      planted('src/kernel/x.ts', "import { x } from './y.ts'\n// too late\n"),
      planted('src/ui/x.tsx', '//\n'),
      planted('src/platform/db/x.ts', '/** a doc comment */\nexport const x = 1\n'),
    ],
  ],
  ['no file has more than 250 lines', shortFiles, src, [planted('src/kernel/long.ts', 'x\n'.repeat(251))]],
  ['no folder has more than 16 files', smallFolders, src, many(17, (at) => `src/kernel/many/f${at}.ts`)],
  [
    'no trigger acts behind a command',
    noTriggers,
    migrations,
    [
      planted(
        'migrations/0099-w.sql',
        'create trigger audit_stays after update on tip execute function y();',
      ),
      planted('migrations/0099-x.sql', 'create trigger x before insert on tip execute function y();'),
      planted('migrations/0099-y.sql', 'CREATE OR REPLACE TRIGGER x after update on tip'),
      planted('migrations/0099-z.sql', 'create rule x as on insert to tip do nothing;'),
    ],
  ],
]

test.each(cases)('%s', (_name, rule, files) => {
  expect(files.length).toBeGreaterThan(5)
  expect(rule(files)).toEqual([])
})

test.each(cases)('%s: a planted fault is reported', (name, rule, files, faults) => {
  if (name.includes('folder')) {
    expect(rule(faults)).toHaveLength(1)
    expect(rule(faults.slice(1))).toEqual([])
    return
  }
  const before = rule(files).length
  for (const fault of faults)
    expect([fault.text, rule([...files, fault]).length]).toEqual([fault.text, before + 1])
})

test('what is said in a comment breaks no rule, and what only looks like a fault is none', () => {
  expect(oneClock([planted('src/kernel/x.ts', '// never new Date() here\n/* nor Date.now() */\n')])).toEqual(
    [],
  )
  expect(oneClock([planted('src/kernel/x.ts', 'new Date(moment)\n')])).toEqual([])
  expect(writesInPlace([planted('src/programme/x/due-steps.ts', "tx.insertInto('x')")])).toEqual([])
  expect(fieldsInUi([planted('src/ui/x.tsx', '<input />')])).toEqual([])
  expect(
    embeddedInPlace([planted('src/programme/koplopers/schema.ts', "phases = ['idea', 'embedded']")]),
  ).toEqual([])
})

test('the sizes of files, to be seen', () => {
  const sizes = src
    .filter(({ path }) => !/messages\.|\.test\./.test(path))
    .map(linesOf)
    .sort((left, right) => left - right)
  const at = (part: number) => sizes[Math.floor(sizes.length * part)] ?? 0
  process.stdout.write(
    `${sizes.length} files: median ${at(0.5)}, p90 ${at(0.9)}, longest ${sizes.at(-1)} lines\n`,
  )
  expect(sizes.length).toBeGreaterThan(200)
})
