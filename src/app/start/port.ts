// Whether the port is free, and what to tell an operator when it cannot be had.
import { createServer, type Server } from 'node:net'
import { StartError } from '#kernel/start-error.ts'
import type { Config } from '#platform/config.ts'

export const portError = (error: NodeJS.ErrnoException, config: Config): StartError => {
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
