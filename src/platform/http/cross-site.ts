// A writing request must come from our own pages: Origin and Sec-Fetch-Site tell, and one of them must be there.
import { Forbidden } from '#kernel/errors.ts'

const localTwin = (origin: string): string[] => {
  const url = URL.parse(origin)
  if (url === null) return [origin]
  if (url.hostname === 'localhost') return [origin, origin.replace('localhost', '127.0.0.1')]
  if (url.hostname === '127.0.0.1') return [origin, origin.replace('127.0.0.1', 'localhost')]
  return [origin]
}

/** Throws Forbidden for a writing request that did not come from this site. */
export const refuseCrossSite = (request: Request, ownOrigin: string): void => {
  if (request.method === 'GET' || request.method === 'HEAD') return
  const origin = request.headers.get('origin')
  const site = request.headers.get('sec-fetch-site')
  if (origin === null && site === null) throw new Forbidden()
  if (origin !== null && !localTwin(ownOrigin).includes(origin)) throw new Forbidden()
  if (site !== null && site !== 'same-origin') throw new Forbidden()
}
