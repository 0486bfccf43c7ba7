// What the application lends this module: what all others show on the page of a region.
import type { PagePart, RegionCounts } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'

export type RegionsOptions = {
  partsOn(stage: Stage, region: string): Promise<readonly PagePart[]>
  koploperCounts(stage: Stage): Promise<RegionCounts>
  /** what the parts and counts change with */
  tags(): readonly string[]
}
