// What the application lends this module: what all others show on the page of a region.
import type { Filling } from '#platform/filling.ts'
import type { RegionCounts } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'

export type RegionsOptions = Filling & { koploperCounts(stage: Stage): Promise<RegionCounts> }
