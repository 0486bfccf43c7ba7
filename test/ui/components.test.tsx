import type { ComponentChildren } from 'preact'
import { describe, expect, test } from 'vitest'
import type { Lang } from '#kernel/language.ts'
import { GetForm } from '#ui/list/facets.tsx'
import { listSpecimens } from './list-specimens.tsx'
import { complaints, html } from './reading.ts'
import { specimens as pieces } from './specimens.tsx'

const specimens = [...pieces, ...listSpecimens]

const hostile = `<script>alert(1)</script>"'><img src=x onerror=alert(2)> & </title>`

const page = (lang: Lang, body: ComponentChildren, heading = true): string =>
  `<!doctype html>${html(
    <html lang={lang}>
      <head>
        <title>Proef</title>
      </head>
      <body>
        <main>
          {heading && <h1>Proef</h1>}
          {heading && <h2>Proef</h2>}
          {body}
        </main>
      </body>
    </html>,
  )}`

const withOwnTitle = new Set(['head', 'home'])
// Three heads on one page is a specimen, not a page.
const expected = /^(no-multiple-main|heading-level|unique-landmark|no-dup-id)/

describe.each(specimens)('$name', ({ name, node }) => {
  test.each(['nl', 'en'] as const)('is sound HTML (%s)', async (lang) => {
    const found = await complaints(page(lang, node(lang, 'Proef'), !withOwnTitle.has(name)))
    expect(found.filter((line) => !(withOwnTitle.has(name) && expected.test(line)))).toEqual([])
  })

  test('shows hostile text as text, and has no inline style or script', () => {
    const out = page('nl', node('nl', hostile))
    expect(out).not.toMatch(/<script|<img src=x/i)
    expect(out).not.toMatch(/<[^>]+\s(style|on\w+)=/i)
    expect(out).not.toMatch(/<style|javascript:|undefined|\[object/i)
  })

  test('leaves no empty attribute behind', () => {
    expect(page('nl', node('nl', 'Proef'))).not.toMatch(
      /\s(class|id|lang|aria-describedby|aria-label)(=""|\s|>)/,
    )
  })
})

test('each drawing is hidden from screen readers', () => {
  const all = specimens.map(({ node }) => page('nl', node('nl', 'x'))).join('')
  const drawings = all.match(/<svg[^>]*>/g) ?? []
  expect(drawings.length).toBeGreaterThan(40)
  for (const tag of drawings) expect(tag).toContain('aria-hidden="true"')
})

test('a filter keeps each of several values', () => {
  const out = html(
    <GetForm action="/k" hidden={{ thema: ['uren', 'leren'], q: 'rust' }}>
      x
    </GetForm>,
  )
  expect(
    [...out.matchAll(/name="(\w+)" value="(\w+)"/g)].map(([, name, value]) => `${name}=${value}`),
  ).toEqual(['thema=uren', 'thema=leren', 'q=rust'])
})
