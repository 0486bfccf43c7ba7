// A site that listens, with the real style sheet and script, on its own copy of the village.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as esbuild from 'esbuild'
import { projectRoot } from '#platform/root.ts'
// @ts-expect-error: plain JavaScript, because it runs before the build does
import { bundleAssets } from '../../scripts/bundle.mjs'
import { buildSite } from '../../src/app/build.ts'
import { listen } from '../../src/app/start/serve.ts'
import { readAssets } from '../../src/platform/assets.ts'
import type { Client } from '../client.ts'
import { startApp, type TestSettings, type TestSite } from '../start-app.ts'

export type LiveSite = TestSite & { readonly origin: string }

const realAssets = async (): Promise<ReturnType<typeof readAssets>> => {
  const folder = mkdtempSync(join(tmpdir(), 'aln-real-assets-'))
  try {
    await bundleAssets(esbuild, projectRoot, folder)
    return readAssets(folder)
  } finally {
    await esbuild.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The cookies of a client without pictures, for a window of Chromium. */
export const cookiesOf = ({ cookies }: Client, { origin }: Pick<LiveSite, 'origin'>) =>
  [...cookies].map(([name, value]) => ({ name, value, url: origin }))

/** Opens the site at a port of its own. Its clock stands still until a test moves it. */
export const openSite = async (settings: TestSettings = {}): Promise<LiveSite> => {
  const site = await startApp({ ...settings, env: { ...settings.env, PORT: '0' } })
  const { house } = site.open
  let port = 0
  const listening = await listen(buildSite(house, await realAssets()), house.config)
  port = listening.port
  const origin = `http://127.0.0.1:${port}`
  site.open.setOrigin(origin)
  return {
    ...site,
    origin,
    close: async () => {
      await listening.close()
      await site.close()
    },
  }
}
