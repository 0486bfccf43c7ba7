// Why a file is not taken: the key of the sentence that says so.

export type Refusal =
  | 'fileTooLarge'
  | 'fileTooMany'
  | 'fileEmpty'
  | 'fileOtherKind'
  | 'fileBroken'
  | 'fileTooManyPixels'
  | 'fileTooManyPages'
  | 'fileLocked'
  | 'fileTooComplex'
  | 'fileBusy'
  | 'fileNoRoom'
  | 'fileReportFull'
  | 'fileAgain'

/** This file cannot be taken apart and made anew. */
export class Refused extends Error {
  readonly why: Refusal
  constructor(why: Refusal) {
    super('a file was refused')
    this.why = why
  }
}
