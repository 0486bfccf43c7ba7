/** Where the desk works. */
export const deskPath = '/werk/meldingen'
