/** Where the desk works. */
export const deskPath = '/werk/meldingen'

/** Keeps what is typed on a dossier, and sends nothing. */
export const keepPath = (id: string): string => `${deskPath}/${id}/concept`

/** Asks the page of a dossier to show a form as its reader will see it. */
export const previewWord = 'voorbeeld'

/** Asks the page of a dossier for a message to somebody. */
export const forWord = 'aan'
export const forReporter = 'melder'
export const forBodies = 'ministerie'

/** Who reads it then. */
export const readersFor: ReadonlyMap<string, 'reporter' | 'party'> = new Map([
  [forReporter, 'reporter'],
  [forBodies, 'party'],
])
