// What can be wrong with a file, a row or a cell; the words for it stand in the messages.

export const problemKinds = [
  'fileMissing',
  'fileUnreadable',
  'fileTooBig',
  'fileIsWorkbook',
  'fileHasNul',
  'fileEmpty',
  'encodingBroken',
  'jsonBroken',
  'jsonNotRecords',
  'quotesBroken',
  'quotesOpen',
  'noRows',
  'tooManyRows',
  'columnUnknown',
  'columnTwice',
  'columnMissing',
  'columnNameless',
  'tooManyCells',
  'valueMissing',
  'valueTooLong',
  'valueWrong',
  'typeWrong',
  'dayWrong',
  'yearWrong',
  'urlWrong',
  'yesNoWrong',
  'codeUnknown',
  'partnerWrong',
  'keyUnknown',
  'keyTwice',
  'leadKindMissing',
  'themeMissing',
  'sourceMissing',
  'translationLonger',
] as const
export type ProblemKind = (typeof problemKinds)[number]

/** What is wrong with a value, before it is known where it stands. */
export type Flaw = {
  readonly kind: ProblemKind
  readonly value?: string | undefined
  /** what would have been right, where that is a list */
  readonly choices?: readonly string[] | undefined
  /** a limit, or the row or line that the problem is about */
  readonly number?: number | undefined
}

/** A flaw with its place; `row` and `column` are null when the whole file or the whole row is meant. */
export type Problem = Flaw & { readonly row: number | null; readonly column: string | null }

/** The pieces that the words of a remedy may use. */
export type Told = { readonly nearest: string; readonly choices: string; readonly number: string }

export type Tally = {
  add(problem: Problem): void
  readonly shown: readonly Problem[]
  readonly total: number
}

/** Counts all problems but keeps the first ones only: a file of nonsense must not fill the memory. */
export const createTally = (most: number): Tally => {
  const shown: Problem[] = []
  let total = 0
  return {
    add(problem) {
      total += 1
      if (shown.length < most) shown.push(problem)
    },
    shown,
    get total() {
      return total
    },
  }
}

export type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly flaw: Flaw }
