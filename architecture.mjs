// The order of the modules: read by the linter and by the tests. Lowest first: a module may use only modules before it.
export const commons = ['taxonomy', 'files', 'accounts', 'audit', 'notifications', 'thread', 'search']
export const programme = ['knowledge', 'koplopers', 'obstacles', 'regions']

/** Storeys from the ground up; a storey may use those before it, never its own neighbours. */
export const storeys = ['kernel', 'platform|ui', 'commons', 'programme', 'app', 'main\\.ts|cli\\.ts']
