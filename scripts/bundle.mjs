// Makes the bundles: the server and the operator's commands, the style sheet and the browser script.
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'

/** Hundreds of small files each, which a start would read one by one: these go into the bundle. */
const bundled = ['kysely', 'zod']

/** Packages that stay where npm put them, with the programs and files that some of them bring. */
const external = (root) => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.keys({ ...dependencies, ...devDependencies })
    .filter((name) => !bundled.includes(name))
    .flatMap((name) => [name, `${name}/*`])
}

const serverSide = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  splitting: true,
  sourcemap: 'linked',
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'silent',
}

const browserSide = {
  bundle: true,
  minify: true,
  format: 'esm',
  target: ['chrome109', 'firefox115', 'safari16'],
  loader: { '.woff2': 'file', '.svg': 'copy' },
  assetNames: '[name]-[hash]',
  entryNames: '[name]-[hash]',
  metafile: true,
  publicPath: '/assets',
  logLevel: 'silent',
}

/** Builds everything into one folder; `assets.json` in it tells the server which files to name. */
export const bundle = async (esbuild, root, folder, withBench = false) => {
  await esbuild.build({
    ...serverSide,
    external: external(root),
    entryPoints: {
      main: join(root, 'src/main.ts'),
      cli: join(root, 'src/cli.ts'),
      // Started by its name, as a thread.
      'pdf-worker': join(root, 'src/commons/files/pdf/worker.ts'),
      ...(withBench ? { bench: join(root, 'bench/main.ts') } : {}),
    },
    outdir: folder,
  })
  await bundleAssets(esbuild, root, join(folder, 'assets'))
}

/** Builds what browsers fetch, named by content. */
export const bundleAssets = async (esbuild, root, folder) => {
  const made = await esbuild.build({
    ...browserSide,
    entryPoints: ['styles/index.css', 'enhance/main.ts', 'pictures/hero.svg', 'pictures/favicon.svg'].map(
      (file) => join(root, 'src/ui', file),
    ),
    outdir: folder,
  })
  const names = Object.keys(made.metafile.outputs).map((path) => basename(path))
  const named = (start, end) => names.find((name) => name.startsWith(start) && name.endsWith(end))
  const list = {
    css: named('index-', '.css'),
    js: named('main-', '.js'),
    hero: named('hero-', '.svg'),
    favicon: named('favicon-', '.svg'),
    files: names,
  }
  writeFileSync(join(folder, 'assets.json'), JSON.stringify(list))
  return list
}
