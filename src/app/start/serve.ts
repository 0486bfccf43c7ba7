// Listens for requests with the limits that keep slow and hostile clients from holding the site.

import { createServer as createHttpServer, type Server as HttpServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import type { Config } from '#platform/config.ts'
import type { Site } from '../build.ts'
import { portError } from './port.ts'

export type Listening = { readonly port: number; close(): Promise<void> }

const limits = {
  // These are read only when the server is created.
  connectionsCheckingInterval: 2000,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  keepAliveTimeout: 5000,
  maxHeaderSize: 16 * 1024,
}

const goodbyeMs = 250
const mostWaitMs = 3000

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/**
 * Makes the end of a server: each answer from now on says that its connection closes, then nothing new is let in;
 * who still says nothing after a while is cut off, since one mute client must not hold up the stop.
 */
const makeClose = (server: HttpServer): (() => Promise<void>) => {
  const underWay = new Set<ServerResponse>()
  let closing = false
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive &&= !closing
    underWay.add(response)
    response.once('close', () => underWay.delete(response))
  })
  return async () => {
    closing = true
    for (const response of underWay) response.shouldKeepAlive = false
    await pause(goodbyeMs)
    const closed = new Promise<void>((done) => server.close(() => done()))
    const cut = setTimeout(() => server.closeAllConnections(), mostWaitMs)
    await closed
    clearTimeout(cut)
  }
}

/** Starts listening; `close` lets requests under way finish and drops idle connections. */
export const listen = (site: Site, config: Config): Promise<Listening> =>
  new Promise((resolve, reject) => {
    const server = serve(
      {
        fetch: site.app.fetch,
        hostname: config.host,
        port: config.port,
        createServer: createHttpServer,
        serverOptions: limits,
      },
      () => resolve({ port: (server.address() as AddressInfo).port, close }),
    ) as HttpServer
    const close = makeClose(server)
    server.once('error', (error) => reject(portError(error, config)))
  })
