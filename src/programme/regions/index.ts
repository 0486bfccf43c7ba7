export { importCards } from './cards/commands.ts'
export { cardFromDemo } from './cards/record.ts'
export { announceRegions } from './commands.ts'
