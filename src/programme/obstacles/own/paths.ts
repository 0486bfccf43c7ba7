import { deskPath } from '../desk/paths.ts'

/** Where the desk opens a dossier by itself. */
export const openPath = `${deskPath}/nieuw`
