import { answerPath, obstaclePath } from '../addresses.ts'
import { deskPath } from '../desk/paths.ts'
import type { TextKind } from './queries.ts'

/** Where texts wait for a second person. */
export const publishPath = '/werk/publiceren'

/** Where the public text of a dossier is written. */
export const proposePath = (reportId: string): string => `${deskPath}/${reportId}/openbaar`

/** Where a second person reads an answer. */
export const readAnswerPath = (id: string): string => `${publishPath}/antwoord/${id}`

/** Where each kind of text is read by a second person. */
export const readPath: Readonly<Record<TextKind, (id: string) => string>> = {
  obstacle: (id) => `${publishPath}/${id}`,
  answer: readAnswerPath,
}

/** Where each kind is once it is online. */
export const onlinePath: Readonly<Record<TextKind, (at: { readonly slug: string }) => string>> = {
  obstacle: obstaclePath,
  answer: answerPath,
}

/** Where what is online of a text is taken off the site. */
export const offlinePath = ({ kind, id }: { readonly kind: TextKind; readonly id: string }): string =>
  `${readPath[kind](id)}/offline`

const lonePaths: Readonly<Record<TextKind, string>> = {
  obstacle: `${publishPath}/pagina/knelpunt`,
  answer: `${publishPath}/pagina/antwoord`,
}

/** Where an answer that no dossier stands behind gets a new last day. */
export const renewPath = ({ id }: { readonly id: string }): string => `${lonePaths.answer}/${id}/verlengen`

/** Where a page that no dossier stands behind is taken off the site. */
export const lonePath = ({ kind, id }: { readonly kind: TextKind; readonly id: string }): string =>
  `${lonePaths[kind]}/${id}`
