/** Where the desk works. */
export const deskPath = '/werk/meldingen'

/** Asks the page of a dossier for a message to the reporter. */
export const forWord = 'aan'
export const forReporter = 'melder'
