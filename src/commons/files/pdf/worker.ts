// A thread of its own: cleans the one PDF that it was started with, says what came of it, and ends.
import { parentPort, workerData } from 'node:worker_threads'
import { type Refusal, Refused } from '../refused.ts'
import { cleanPdf } from './clean-pdf.ts'

/** What the thread says. */
export type Said = { readonly bytes: Uint8Array } | { readonly refused: Refusal }

const said = async (): Promise<Said> => {
  try {
    return { bytes: await cleanPdf(workerData) }
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why }
    throw error
  }
}

parentPort?.postMessage(await said())
