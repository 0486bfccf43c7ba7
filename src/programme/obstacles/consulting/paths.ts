import { deskPath } from '../desk/paths.ts'

/** Where a question to an expert is written. */
export const consultPath = (reportId: string): string => `${deskPath}/${reportId}/deskundige`

/** Where an expert reads what they were asked. */
export const advicePath = '/werk/raad'

/** Where the buttons of the desk on what one expert was asked go. */
export const actPath = (reportId: string, consultation: string, act: 'stoppen' | 'gelezen'): string =>
  `${consultPath(reportId)}/${consultation}/${act}`
