import { deskPath } from '../desk/paths.ts'

/** Where the forms of a report go that put it together with another, or take it apart. */
export const mergePath = (reportId: string): string => `${deskPath}/${reportId}/samenvoegen`
export const unmergePath = (reportId: string): string => `${deskPath}/${reportId}/uit-elkaar`
