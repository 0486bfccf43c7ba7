// What all modules show on the page of a theme, a region, or the front page.
import type { PagePart, PartSubject } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { modules } from './modules.ts'

/** The parts in the order of the modules. */
export const partsOn = async (stage: Stage, subject: PartSubject): Promise<readonly PagePart[]> => {
  const parts = await Promise.all(modules.map((module) => module.parts?.(stage, subject) ?? []))
  return parts.flat()
}
