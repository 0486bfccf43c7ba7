import { StartError } from '#kernel/start-error.ts'
import type { OperatorCommand } from './operator-command.ts'
export const importFile: OperatorCommand = async () => {
  throw new StartError('x')
}
