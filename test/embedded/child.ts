// A process of its own that joins the embedded server, tells what happens as JSON lines, and leaves when told to.
import { createInterface } from 'node:readline'
import { StartError } from '../../src/kernel/start-error.ts'
import { type EmbeddedOptions, joinEmbedded } from '../../src/platform/db/embedded/index.ts'

const tell = (event: object) => process.stdout.write(`${JSON.stringify(event)}\n`)

const options = JSON.parse(process.argv[2] ?? '{}') as Omit<EmbeddedOptions, 'log'>
const began = performance.now()
try {
  const server = await joinEmbedded({ ...options, log: (line) => tell({ log: line }) })
  tell({ joined: server.connection, ms: Math.round(performance.now() - began) })
  server.onChange((up) => tell({ up, isUp: server.isUp(), connection: server.connection }))
  // The end of the input counts too: when the test dies its children leave.
  createInterface({ input: process.stdin }).on('close', () => {
    void server.leave().then(() => {
      tell({ left: true })
      process.exit(0)
    })
  })
} catch (error) {
  tell({
    error: error instanceof Error ? error.message : String(error),
    isStartError: error instanceof StartError,
  })
  process.exit(1)
}
