// Cleans a PDF in a thread of its own: what a stranger sends can take very long to read, and the site goes on meanwhile.
import { Worker } from 'node:worker_threads'
import { openPictures } from '../image.ts'
import { mostPdfMegabytes, mostPdfMs } from '../limits.ts'
import { Refused } from '../refused.ts'
import type { Said } from './worker.ts'

/** The source itself where the site runs from its sources, else what the build made of it beside this file. */
const entry = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './pdf-worker.js', import.meta.url)

const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'

const answerOf = (worker: Worker): Promise<Said> =>
  new Promise((resolve, reject) => {
    const tooMuch = { refused: 'fileTooComplex' } as const
    const timer = setTimeout(() => resolve(tooMuch), mostPdfMs)
    worker.once('message', resolve)
    worker.once('error', (error) => (isTooLarge(error) ? resolve(tooMuch) : reject(error)))
    worker.once('exit', (code) => {
      clearTimeout(timer)
      reject(new Error(`the thread that cleans a PDF ended with ${code}`))
    })
  })

/** The same pages in a new document; refused when that takes too long or too much memory. */
export const cleanPdfApart = async (bytes: Uint8Array): Promise<Uint8Array> => {
  // A library with parts of its own has to be open here before a thread opens it.
  await openPictures()
  const worker = new Worker(entry, {
    workerData: bytes,
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: mostPdfMegabytes },
  })
  try {
    const said = await answerOf(worker)
    if ('refused' in said) throw new Refused(said.refused)
    return said.bytes
  } finally {
    await worker.terminate()
  }
}
