// Of a page whose forms are sent together none may stand by itself: sending that one would lose what is typed in the
// others. One that is answered with a file to save leaves the page as it is.
import type { Page } from 'playwright-core'

/** The addresses of such forms. */
export const strayForms = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const parts = document.querySelector('main [data-part] [form]')
    if (parts === null) return []
    const owner = parts.getAttribute('form')
    return [...document.querySelectorAll<HTMLFormElement>('main form[method="post"]:not([data-saves])')]
      .filter(({ id }) => id !== owner)
      .map((form) => form.getAttribute('action') ?? '')
  })
