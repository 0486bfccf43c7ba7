// Each kind of reader finds the page meant for them, and something there that is worth the time.
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApp, type TestSite } from './start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const audiences = ['sociaal-werk', 'zorgorganisatie', 'onderwijs', 'gemeente', 'client', 'zorgprofessional']

const read = async (path: string) => {
  const answer = await site.visitor().get(path)
  expect(answer.status, path).toBe(200)
  return answer.text
}

test.each(['', '/en'])('the front page leads every kind of reader to their page (%s)', async (lang) => {
  const front = await read(lang || '/')
  for (const audience of audiences) expect(front).toContain(`href="${lang}/voor/${audience}"`)
})

test.each(audiences)(
  'the first steps for %s lead somewhere, and to more than an empty list',
  async (audience) => {
    const page = await read(`/voor/${audience}`)
    const [, steps = ''] = /<ul class="doors">([\s\S]*?)<\/ul>/.exec(page) ?? []
    const paths = [...steps.matchAll(/href="([^"]+)"/g)].map(([, path = '']) => path)
    expect(paths).toHaveLength(3)
    for (const path of paths) expect(await read(path), path).not.toContain('class="empty"')
  },
)
