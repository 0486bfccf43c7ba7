// Who is at move, and what follows, in words: the same in the list, on the page, in "Mijn werk" and in its mail.
import type { Words } from '../messages.ts'
import type { Move } from './moves.ts'
import type { MoveNames } from './names.ts'

/** Who it is, as the line of a list has it. */
export const partyWord = (t: Words, { party }: Move, names: MoveNames): string => {
  const { parties } = t.wait
  if (party === 'body') return names.bodies
  return party === 'table' ? names.tables : parties[party]
}

type Holder = { readonly mine: boolean; readonly name: string | null }

/** Who is at move, on the page of a dossier. */
export const turnWords = (t: Words, move: Move, names: MoveNames, { mine, name }: Holder): string => {
  const { dossier } = t
  switch (move.party) {
    case 'desk':
      if (mine) return dossier.you
      return name === null ? dossier.nobodyYet : dossier.handlerTurn(name)
    case 'reporter':
      return dossier.reporterTurn
    case 'body':
      return dossier.namedTurn(names.bodies)
    case 'table':
      return dossier.namedTurn(names.tables)
    case 'expert':
      return dossier.expertTurn
    case 'editor':
      return dossier.editorTurn[move.step === 'answer-editor' ? 'answer' : 'obstacle']
    case 'nobody':
      return dossier.nobodyTurn
  }
}

/** What follows, in one line; nothing where nothing does. */
export const lineOf = (t: Words, { step }: Move, names: MoveNames): string => {
  if (step === null) return ''
  const line = t.wait.steps[step]
  if (typeof line === 'string') return line
  return line(names.bodies)
}

/** Which tables it is about: their names can be somebody's own words, which no mail holds. */
export const tablesOf = ({ step }: Move, { tables }: MoveNames): string | null =>
  step === 'table' || step === 'ask-table' || step === 'tell-table' ? tables : null
