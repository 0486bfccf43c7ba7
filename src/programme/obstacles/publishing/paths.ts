import { deskPath } from '../desk/paths.ts'

/** Where texts wait for a second person. */
export const publishPath = '/werk/publiceren'

/** Where the public text of a dossier is written. */
export const proposePath = (reportId: string): string => `${deskPath}/${reportId}/openbaar`
