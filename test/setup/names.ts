// What set-up and tests agree on.

export const testSecret = 'a secret that is only ever used in tests, long enough'

/** The moment at which the village was loaded: a Monday, so that working days are easy to count. */
export const testMoment = new Date('2026-11-23T09:30:00Z')

/** The address of a database of the run's own server. */
export const databaseUrl = (socket: string, port: number, name: string): string =>
  `postgres://aln@${encodeURIComponent(socket)}:${port}/${name}`
