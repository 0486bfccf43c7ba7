import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, longest first: begun last, it would run alone while the other worker waits. */
const longest = [
  'crawl/states',
  'trust/permission-walk',
  'trust/canary',
  'crawl/crawl',
  'trust/hostile-input',
]

const placeOf = ({ moduleId }: TestSpecification): number => {
  const place = longest.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`))
  return place < 0 ? longest.length : place
}

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files)
    return usual.sort((left, right) => placeOf(left) - placeOf(right))
  }
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}', 'src/**/*.test.{ts,tsx}'],
    globalSetup: ['test/setup/database.ts'],
    sequence: { sequencer: LongestFirst },
    maxWorkers: 2,
    // Nothing of ours is kept in modules: each test opens a house of its own. Reading them anew for each file took two minutes.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
    teardownTimeout: 20_000,
    allowOnly: false,
    reporters: ['default'],
  },
})
