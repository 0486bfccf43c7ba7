// What somebody of the desk chooses from; pure.
import { origins, subjects } from '../reports/schema.ts'

/** Where the desk comes across something by itself. */
export const ownOrigins = origins.filter((origin) => origin !== 'reported')

/** What is not for this desk is not opened here. */
export const ownSubjects = subjects.filter((subject) => subject !== 'other')
