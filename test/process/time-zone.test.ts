// The same days wherever the machine thinks it is: stories with dates, run in another time zone.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { projectRoot } from './stage.ts'

test('tips and dates pass under the time of New York', async () => {
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs')
  const child = spawn(process.execPath, [vitest, 'run', 'test/tips.test.ts', 'src/kernel'], {
    cwd: projectRoot,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TZ: 'America/New_York', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let told = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      told += chunk.toString()
    })
  const code = await new Promise((settle) => child.once('close', settle))
  expect(told).toMatch(/Test Files {2}[3-9] passed/)
  expect(code).toBe(0)
}, 60_000)
