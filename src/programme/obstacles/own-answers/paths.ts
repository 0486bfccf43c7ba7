import { deskPath } from '../desk/paths.ts'

/** Where the answer of a dossier is written. */
export const writeAnswerPath = (reportId: string): string => `${deskPath}/${reportId}/mag-dit`
