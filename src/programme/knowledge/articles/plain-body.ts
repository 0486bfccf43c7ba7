// A body as plain text, for search; pure.
import type { Block } from '../schema.ts'

export const plainBody = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => Object.values(block).flat() as string[]).join(' ')
