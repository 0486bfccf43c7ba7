// Chromium out of its npm package: unpacked once for all runs, for the tests and for the bench.
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import chromium from '@sparticuz/chromium'
import { projectRoot } from '#platform/root.ts'

// Never the arguments of the package itself: they switch web security off and run everything in one process.
export const chromiumArgs = [
  '--no-sandbox',
  '--no-zygote',
  '--headless=shell',
  '--disable-gpu',
  '--disable-background-networking',
]

const versionOf = (name: string): string => {
  const manifest = readFileSync(join(projectRoot, 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

/**
 * Where Chromium is. The package writes it straight to its place, where a second process would start half of it; so it
 * is unpacked aside and moved when it is whole.
 */
export const chromiumFile = async (): Promise<string> => {
  const home = `/tmp/aln-chromium-${versionOf('@sparticuz/chromium')}-${process.getuid?.() ?? 0}`
  const file = join(home, 'chromium')
  if (existsSync(file)) return file
  const aside = mkdtempSync('/tmp/aln-chromium-new-')
  const { TMPDIR: before } = process.env
  process.env.TMPDIR = aside
  try {
    chromium.setGraphicsMode = false
    const made = await chromium.executablePath()
    if (dirname(made) !== aside || basename(made) !== 'chromium') throw new Error(`unpacked to ${made}`)
    renameSync(aside, home)
  } catch (error) {
    rmSync(aside, { recursive: true, force: true })
    if (!existsSync(file)) throw error
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  return file
}
