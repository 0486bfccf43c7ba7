import { readPath } from '#kernel/language.ts'

const nowhere = 'http://nowhere.invalid'
const longest = 1000

/** Pages that nobody should come back to after signing in. */
const isSignInPage = (path: string): boolean => /^\/(inloggen|uitloggen)(\/|$)/.test(path)

/**
 * Where to go on after signing in: the Dutch path of a page of this site with its query, or null.
 * Judged after normalising, as a browser would: no other host, no `//`, no backslash.
 */
export const returnPath = (raw: string | undefined): string | null => {
  if (raw === undefined || raw === '' || raw.length > longest) return null
  if (!raw.startsWith('/') || raw.includes('\\')) return null
  const url = URL.parse(raw, nowhere)
  if (url === null || url.origin !== nowhere || url.username !== '' || url.pathname.includes('//'))
    return null
  const { path } = readPath(url.pathname)
  return isSignInPage(path) ? null : path + url.search
}
