// What axe says of a page in Chromium, in lines for a failing test.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'

/** The small build: every page reads it anew. */
const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

type Finding = {
  readonly id: string
  readonly help: string
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
}

/** Violations on the page as it stands now; empty when there are none. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  await page.evaluate(axe)
  const found = await page.evaluate(
    (only) =>
      (
        globalThis as unknown as {
          axe: { run(where: Document, how: unknown): Promise<{ violations: Finding[] }> }
        }
      ).axe.run(document, {
        runOnly: { type: 'tag', values: only },
        resultTypes: ['violations'],
      }),
    tags,
  )
  return found.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary = '' }) => `${id}: ${help} … ${html} ${failureSummary}`.slice(0, 500)),
  )
}
