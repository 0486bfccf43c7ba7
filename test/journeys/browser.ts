// Chromium for the tests: started once per file, and a page that keeps a list of faults.
import {
  type Browser,
  type BrowserContext,
  type Page,
  chromium as playwright,
  type Response,
} from 'playwright-core'
import { chromiumArgs, chromiumFile } from './chromium.ts'

/** A page of a test lives for less than a second: making its scripts fast takes longer than running them. */
const plainScripts = '--js-flags=--no-opt --no-maglev'

/** Starts Chromium; one for a file of tests. */
export const startBrowser = async (): Promise<Browser> =>
  playwright.launch({
    executablePath: await chromiumFile(),
    args: [...chromiumArgs, plainScripts],
    chromiumSandbox: false,
  })

export type Ways = {
  readonly width?: number
  readonly height?: number
  readonly scripts?: boolean
}

export type Visit = {
  readonly page: Page
  readonly context: BrowserContext
  /** what went wrong meanwhile: console errors, script errors, refused by the policy, files that did not come */
  readonly faults: string[]
  /** the HTML of the page as it came last */
  html(): Promise<string>
}

const isRefusedPage = (text: string): boolean => text.startsWith('Failed to load resource')

const watch = (page: Page, faults: string[]): void => {
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  page.on('console', (message) => {
    // A page that answers 404 or 422 is told here too; the answers below tell it better.
    if (message.type() === 'error' && !isRefusedPage(message.text()))
      faults.push(`console: ${message.text()}`)
  })
  page.on('response', (response) => {
    const { status, url } = { status: response.status(), url: response.url() }
    if (status >= 500 || (status >= 400 && !response.request().isNavigationRequest()))
      faults.push(`${status}: ${url}`)
  })
  page.on('requestfailed', (request) => {
    // A page that is left while it loads lets go of its files.
    const why = request.failure()?.errorText ?? ''
    if (why !== 'net::ERR_ABORTED') faults.push(`${why}: ${request.url()}`)
  })
}

/** A window of its own, with its own cookies; `baseURL` is where addresses without a host go. */
export const openWindow = async (browser: Browser, baseURL: string, ways: Ways = {}): Promise<Visit> => {
  const { width = 1280, height = 900, scripts = true } = ways
  const context = await browser.newContext({
    baseURL,
    viewport: { width, height },
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
  })
  context.setDefaultTimeout(30_000)
  const faults: string[] = []
  context.on('page', (page) => watch(page, faults))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      // Thrown, so that it arrives with the other script errors.
      throw new Error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`)
    })
  })
  const page = await context.newPage()
  let last: Response | undefined
  page.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.frame() === page.mainFrame()) last = response
  })
  const html = async (): Promise<string> => {
    if (last === undefined) throw new Error('no page came yet')
    return last.text()
  }
  return { page, context, faults, html }
}

/** How far the page can be pushed sideways; more than nothing is a fault (WCAG 1.4.10). */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
