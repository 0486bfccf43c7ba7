// What browsers fetch: style sheet, script and fonts, named by their content and kept in memory.
import { readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'

export type Asset = {
  readonly type: string
  readonly bytes: Buffer
  readonly gzip: Buffer | null
  readonly br: Buffer | null
}

type Named = { readonly css: string; readonly js: string; readonly hero: string; readonly favicon: string }

/** Addresses of the files that pages name, and every file by its name. */
export type Assets = Named & { find(name: string): Asset | undefined }

const kinds: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

const load = (folder: string, name: string): Asset => {
  const bytes = readFileSync(join(folder, name))
  const isText = extname(name) !== '.woff2'
  return {
    type: kinds[extname(name)] ?? 'application/octet-stream',
    bytes,
    gzip: isText ? gzipSync(bytes) : null,
    br: isText ? brotliCompressSync(bytes) : null,
  }
}

/** Reads the folder that the build made; `assets.json` in it says which file is which. */
export const readAssets = (folder: string): Assets => {
  const list = JSON.parse(readFileSync(join(folder, 'assets.json'), 'utf8')) as Named & { files: string[] }
  const files = new Map(list.files.map((name) => [name, load(folder, name)]))
  const at = (name: string): string => `/assets/${name}`
  return {
    css: at(list.css),
    js: at(list.js),
    hero: at(list.hero),
    favicon: at(list.favicon),
    find: (name) => files.get(name),
  }
}
