// What every operator's command is handed, and what it answers: the exit code.
import type { OpenHouse } from '../house.ts'

export type Say = (line: string) => void
export type OperatorCommand = (open: OpenHouse, args: readonly string[], say: Say) => Promise<number>
