// One connection that listens, with a heartbeat: what cannot be heard must not be trusted.
import pg from 'pg'
import type { Connection } from '../db/pool.ts'
import type { Log } from '../log.ts'

export type Listener = {
  /** false from the moment at which something may have been missed */
  hears(): boolean
  /** returns after the first try; goes on trying until it is stopped */
  start(): Promise<void>
  stop(): Promise<void>
}

type Settings = {
  readonly channel: string
  readonly connection: Connection
  readonly log: Log
  heard(words: readonly string[]): void
  deaf(): void
}

const heartbeatMs = 5000
const retryMs = 500

const answers = (client: pg.Client): Promise<boolean> => {
  const answer = client.query('select 1').then(
    () => true,
    () => false,
  )
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), heartbeatMs).unref())
  return Promise.race([answer, late])
}

/** Makes a listener; words arrive as a comma-separated payload. */
export const makeListener = ({ channel, connection, log, heard, deaf }: Settings): Listener => {
  let client: pg.Client | null = null
  let hearing = false
  let stopped = false
  let timer: NodeJS.Timeout | undefined

  const lose = (): void => {
    hearing = false
    deaf()
  }

  const connect = async (): Promise<void> => {
    const own = new pg.Client({
      ...connection,
      application_name: 'aln cache',
      connectionTimeoutMillis: heartbeatMs,
    })
    own.on('error', lose)
    own.on('end', lose)
    own.on('notification', ({ payload = '' }) => heard(payload.split(',').filter(Boolean)))
    try {
      await own.connect()
      await own.query(`listen ${channel}`)
      client = own
      hearing = true
    } catch (error) {
      log.debug({ err: (error as Error).message }, 'cache listener')
      await own.end().catch(() => undefined)
    }
  }

  const listenAgain = async (): Promise<void> => {
    await client?.end().catch(() => undefined)
    client = null
    await connect()
  }

  const beat = async (): Promise<void> => {
    if (hearing && client && !(await answers(client))) lose()
    if (!hearing && !stopped) await listenAgain()
    if (!stopped) timer = setTimeout(() => void beat(), hearing ? heartbeatMs : retryMs).unref()
  }

  return {
    hears: () => hearing,
    start: beat,
    async stop() {
      stopped = true
      clearTimeout(timer)
      hearing = false
      await client?.end().catch(() => undefined)
    },
  }
}
