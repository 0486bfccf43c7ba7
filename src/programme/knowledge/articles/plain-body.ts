// A body as plain text, for search; pure.
import { withoutLinks } from '#kernel/text.ts'
import type { Block } from '../schema.ts'

export const plainBody = (blocks: readonly Block[]): string =>
  withoutLinks(blocks.flatMap((block) => Object.values(block).flat() as string[]).join(' '))
