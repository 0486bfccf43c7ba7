// Starts the site or an operator's command: the right Node, a fresh bundle, one process.
// Plain JavaScript that Node 18 can read, because it runs before the project's own Node does.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import module from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const oldestNode = 24
/** Where Node keeps what it compiled, so that the next start need not do it again. */
const compiled = 'compiled'
const [what, ...rest] = process.argv.slice(2)

const stop = (line) => {
  process.stderr.write(`${line}\n`)
  process.exit(1)
}

/** Hands over to the Node that npm brought, and passes on the signals that this process gets. */
const withOwnNode = () => {
  const own = join(root, 'node_modules', '.bin', 'node')
  if (!existsSync(own))
    stop(
      `Node ${oldestNode} or newer is needed (this is ${process.version}); run npm ci first, or install it`,
    )
  const child = spawn(own, process.argv.slice(1), { stdio: 'inherit' })
  // A terminal sends SIGINT to both by itself; a second one within 2 s is ignored by the site.
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  return new Promise(() => child.on('exit', (code) => process.exit(code ?? 1)))
}

const filesUnder = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesUnder(path)
      return /\.test\.tsx?$/.test(entry.name) ? [] : [path]
    })
    .sort()

/** Changes when a source or the way it is built does: size and moment of each file, and what is installed. */
const fingerprint = () => {
  const hash = createHash('sha256')
  for (const file of [
    ...filesUnder(join(root, 'src')),
    ...filesUnder(join(root, 'scripts')),
    ...(what === 'bench' ? filesUnder(join(root, 'bench')) : []),
    join(root, 'package.json'),
    join(root, 'package-lock.json'),
  ]) {
    const { size, mtimeMs } = statSync(file)
    hash.update(`${file}\0${size}\0${mtimeMs}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

const buildInto = async (folder) => {
  const esbuild = await import('esbuild')
  const { bundle } = await import('./bundle.mjs')
  try {
    await bundle(esbuild, root, folder, what === 'bench')
  } catch (error) {
    stop(`the build failed: ${error.message}`)
  } finally {
    await esbuild.stop()
  }
}

const removeOldBuilds = (keep) => {
  for (const old of readdirSync(join(root, '.build'))) {
    const path = join(root, '.build', old)
    if (path !== keep && old !== compiled && Date.now() - statSync(path).mtimeMs > 3_600_000)
      rmSync(path, { recursive: true, force: true })
  }
}

/** Two processes may build at once: each in a folder of its own, and the first to finish gives it its name. */
const build = async () => {
  const folder = join(root, '.build', fingerprint())
  if (existsSync(folder)) return folder
  const own = `${folder}.${process.pid}`
  try {
    mkdirSync(own, { recursive: true })
  } catch (error) {
    stop(`${own} cannot be made (${error.code}): run npm run build as its owner, once`)
  }
  await buildInto(own)
  try {
    renameSync(own, folder)
  } catch (error) {
    if (!existsSync(folder)) throw error
    rmSync(own, { recursive: true, force: true })
  }
  removeOldBuilds(folder)
  return folder
}

if (Number(process.versions.node.split('.')[0]) < oldestNode) await withOwnNode()
const folder = await build()
if (what === 'build') process.exit(0)
process.env.NODE_ENV ??= 'production'
module.enableCompileCache(join(root, '.build', compiled))
const entry = what === 'cli' || what === 'bench' ? `${what}.js` : 'main.js'
const { run } = await import(pathToFileURL(join(folder, entry)).href)
await run(rest)
