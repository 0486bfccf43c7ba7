// The layer rules: that they hold, that they read everything there is, and that they see what breaks them.
import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { root, sourcesUnder } from './sources.ts'

type Violation = { readonly from: string; readonly to: string; readonly rule: { readonly name: string } }
type Cruise = {
  readonly modules: readonly { readonly source: string; readonly dependencies: readonly unknown[] }[]
  readonly summary: { readonly violations: readonly Violation[] }
}

const run = promisify(execFile)
const cruise = async (folder: string): Promise<Cruise> => {
  const words = ['--config', '.dependency-cruiser.mjs', 'src', '--output-type', 'json']
  const tool = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout } = await run(process.execPath, [tool, ...words], {
    cwd: folder,
    maxBuffer: 256 * 1024 * 1024,
  })
  return JSON.parse(stdout) as Cruise
}

/** What is planted in a copy of the house: the rule that must report it, and where it stands. */
const faults: readonly (readonly [rule: string, path: string, text: string])[] = [
  ['kernel-looks-up', 'src/kernel/fault.ts', "export { makeLog } from '#platform/log.ts'"],
  ['platform-ui-looks-up', 'src/platform/fault.ts', "export type { Theme } from '#commons/taxonomy'"],
  [
    'commons-looks-up',
    'src/commons/thread/fault.ts',
    "export type { KoploperTables } from '#programme/koplopers'",
  ],
  ['programme-looks-up', 'src/programme/koplopers/fault.ts', "export { modules } from '#app/modules.ts'"],
  ['app-looks-up', 'src/app/fault.ts', "export { run } from '../main.ts'"],
  [
    'taxonomy-uses-a-later-module',
    'src/commons/taxonomy/fault.ts',
    "export type { AccountTables } from '#commons/accounts'",
  ],
  ['strangers', 'src/ui/fault.tsx', "export { makeLog } from '#platform/log.ts'"],
  [
    'only-through-the-face',
    'src/programme/koplopers/reach.ts',
    "export { personsByIds } from '../../commons/accounts/people/queries.ts'",
  ],
  [
    'app-enters-by-the-front-door',
    'src/app/reach.ts',
    "export { tipById } from '../programme/koplopers/tips/queries.ts'",
  ],
  ['no-module-uses-its-own-face', 'src/programme/koplopers/own.ts', "export { tipToken } from './index.ts'"],
  ['no-circles', 'src/kernel/one.ts', "export type { Two } from './two.ts'\nexport type One = string"],
  ['no-circles', 'src/kernel/two.ts', "export type { One } from './one.ts'\nexport type Two = string"],
  ['no-drawers', 'src/kernel/utils.ts', 'export const utils = 1'],
  ['no-drawers', 'src/kernel/drawer.ts', "export { utils } from './utils.ts'"],
  [
    'only-routes-know-http',
    'src/programme/koplopers/tips/rules-fault.ts',
    "export { actionOf } from '#platform/http/routes.ts'",
  ],
  [
    'pages-do-not-fetch',
    'src/programme/koplopers/tips/pages/fault.tsx',
    "export { sendTip } from '../commands.ts'",
  ],
  [
    'mail-goes-by-reactions',
    'src/programme/koplopers/tips/post-fault.ts',
    "export { postMail } from '#platform/mail/post.ts'",
  ],
  [
    'embedded-stays-in-the-database',
    'src/platform/keep.ts',
    "export { joinEmbedded } from './db/embedded/index.ts'",
  ],
  ['not-to-tests', 'src/kernel/test-fault.ts', "export { village } from '../../test/village.ts'"],
  ['not-unresolvable', 'src/kernel/lost.ts', "export { nothing } from './nowhere.ts'"],
  ['commons-has-a-module-without-a-place', 'src/commons/newcomer/index.ts', 'export const newcomer = 1'],
  [
    'commons-has-a-module-without-a-place',
    'src/app/newcomer-fault.ts',
    "export { newcomer } from '#commons/newcomer'",
  ],
]

let copy: string
let whole: Cruise
let broken: Cruise
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'aln-layers-'))
  for (const name of [
    'src',
    'test/village.ts',
    'architecture.mjs',
    '.dependency-cruiser.mjs',
    'package.json',
    'tsconfig.json',
  ]) {
    mkdirSync(dirname(join(copy, name)), { recursive: true })
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'))
  for (const [, path, text] of faults) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), `${text}\n`)
  }
  ;[whole, broken] = await Promise.all([cruise(root), cruise(copy)])
}, 120_000)
afterAll(() => rmSync(copy, { recursive: true, force: true }))

test('no arrow runs upward, sideways or in a circle', () => {
  expect(whole.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
})

test('the rules read every file there is, and the arrows between them', () => {
  const read = new Set(whole.modules.map((module) => module.source))
  const there = sourcesUnder('src').map(({ path }) => path)
  expect(there.filter((path) => !read.has(path))).toEqual([])
  expect(there.length).toBeGreaterThan(200)
  const arrows = whole.modules.reduce((sum, module) => sum + module.dependencies.length, 0)
  expect(arrows).toBeGreaterThan(there.length)
})

test.each([...new Set(faults.map(([rule]) => rule))])('%s is reported where it is planted', (rule) => {
  const paths = faults.filter(([name]) => name === rule).map(([, path]) => path)
  const seen = broken.summary.violations.filter((violation) => violation.rule.name === rule)
  expect(seen.some(({ from }) => paths.includes(from))).toBe(true)
})

test('every rule of the linter is planted here, but for those made anew for each module', async () => {
  const { default: config } = (await import(join(root, '.dependency-cruiser.mjs'))) as {
    default: { forbidden: { name: string }[] }
  }
  const proven = new Set(faults.map(([rule]) => rule))
  const names = config.forbidden
    .map(({ name }) => name)
    .filter((name) => !/-uses-a-later-module$|^programme-has-a/.test(name))
  expect(names.filter((name) => !proven.has(name))).toEqual([])
})
