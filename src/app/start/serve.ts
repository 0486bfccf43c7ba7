// Listens for requests with the limits that keep slow and hostile clients from holding the site.

import { createServer as createHttpServer, type Server as HttpServer, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer, type Server } from 'node:net'
import { serve } from '@hono/node-server'
import { StartError } from '#kernel/start-error.ts'
import type { Config } from '#platform/config.ts'
import type { Site } from '../build.ts'

export type Listening = { readonly port: number; close(): Promise<void> }

const portError = (error: NodeJS.ErrnoException, config: Config): StartError => {
  if (error.code === 'EADDRINUSE') {
    return new StartError(`PORT: ${config.port} is in use; stop what uses it or set another PORT`)
  }
  if (error.code === 'EACCES')
    return new StartError(`PORT: ${config.port} may not be used by this user; choose one above 1023`)
  return new StartError(
    `HOST, PORT: cannot listen on ${config.host}:${config.port} (${error.code ?? error.message})`,
  )
}

/** Tries the port before the slow part of starting, so that a taken one is told at once. */
export const checkPort = (config: Config): Promise<void> => {
  if (config.port === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    const probe: Server = createServer()
    probe.once('error', (error) => reject(portError(error, config)))
    probe.listen(config.port, config.host, () => probe.close(() => resolve()))
  })
}

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
