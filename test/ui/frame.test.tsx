import { describe, expect, test } from 'vitest'
import { Frame, type FrameProps } from '#ui/frame.tsx'
import { complaints, html, tagWith } from './reading.ts'

const people = [
  { id: 'p1', label: 'Zaakbehandelaar: 4 wachten op haar' },
  { id: 'p2', label: 'Coördinator' },
]

const props: FrameProps = {
  lang: 'nl',
  view: {
    title: 'Koplopers',
    section: '/koplopers',
    crumbs: [],
    description: 'Wat al werkt.',
    body: <h1>Koplopers</h1>,
  },
  path: '/koplopers?thema=uren',
  origin: 'https://aln.example',
  assets: { css: '/assets/a.css', js: '/assets/a.js' },
  nav: [
    { label: 'Koplopers', path: '/koplopers' },
    { label: 'Regio’s', path: '/regios' },
  ],
  tools: { search: true, account: 'visitor' },
  footer: [{ title: 'Over ons', links: [{ label: 'Contact', path: '/contact' }] }],
  demo: { line: 'Voorbeelden zijn verzonnen.', switchPath: '/inloggen/als' },
  siteName: 'Actie Leer Netwerk',
}

const draw = (change: Partial<FrameProps> = {}): string =>
  `<!doctype html>${html(<Frame {...props} {...change} />)}`
const signedIn: Partial<FrameProps> = {
  tools: { account: { name: 'Zaakbehandelaar' } },
  demo: {
    line: 'x',
    switchPath: '/inloggen/als',
    current: { name: 'Zaakbehandelaar' },
    people,
    formKey: 'k9',
  },
}

describe('the frame', () => {
  test.each([
    ['for a visitor', {}],
    ['in English', { lang: 'en' as const }],
    ['for a demo person', signedIn],
    [
      'without demo, crumbs and search',
      { tools: { account: 'visitor' as const }, view: { title: 'x', body: <h1>x</h1> } },
    ],
  ])('is sound HTML %s', async (_name, change) => {
    expect(await complaints(draw(change))).toEqual([])
  })

  test('a visitor gets no form, no key and no name: the page can be kept', () => {
    const out = draw()
    expect(out).not.toMatch(/<form|method="post"|_key/)
    expect(tagWith(out, 'class="as"')).toContain('href="/inloggen"')
  })

  test('a demo person can switch to each other person with one press', () => {
    const out = draw(signedIn)
    expect(out.match(/<form method="post" action="\/inloggen\/als">/g)).toHaveLength(2)
    expect(out).toContain('<input type="hidden" name="_key" value="k9"/>')
    expect(out).toContain('<input type="hidden" name="persoon" value="p2"/>')
    expect(out).toContain('href="/mijn"')
  })

  test('all links are in the reader’s language, and the other language has the same page', () => {
    const out = draw({ lang: 'en' })
    expect(out).toContain('<html lang="en" dir="ltr">')
    expect(out).toContain('href="/en/regios"')
    expect(out).toContain('href="/en/contact"')
    const other = out.match(/<a [^>]*lang="nl"[^>]*>/)?.[0] ?? ''
    expect(other).toContain('href="/koplopers?thema=uren"')
    expect(other).toContain('hreflang="nl"')
  })

  test('search engines get the canonical address and both languages', () => {
    const out = draw()
    expect(out).toContain('<link rel="canonical" href="https://aln.example/koplopers?thema=uren"/>')
    expect(out).toContain('hreflang="en" href="https://aln.example/en/koplopers?thema=uren"')
    expect(out).toContain('hreflang="x-default" href="https://aln.example/koplopers?thema=uren"')
    expect(out).toContain('<title>Koplopers - Actie Leer Netwerk</title>')
  })

  test('a page that is not for them gives no address away', () => {
    const out = draw({ view: { ...props.view, noindex: true } })
    expect(out).toContain('noindex')
    expect(out).not.toMatch(/canonical|https:\/\/aln/)
  })

  test('the menu marks the page itself and the part it is in differently', () => {
    expect(tagWith(draw(), 'aria-current="page"')).toContain('href="/koplopers"')
    expect(tagWith(draw({ path: '/koplopers/rooster' }), 'aria-current="true"')).toContain(
      'href="/koplopers"',
    )
  })

  test('a page that is an entry itself is the only one marked', () => {
    const nav = [...props.nav, { label: 'Geef een tip', path: '/koplopers/tip' }]
    const marks = draw({ nav, path: '/koplopers/tip' }).match(/<a [^>]*aria-current="[^"]*"[^>]*>/g) ?? []
    expect(new Set(marks)).toEqual(new Set(['<a href="/koplopers/tip" aria-current="page">']))
  })

  test('the skip link leads to main, the crumbs end at this page', () => {
    const out = draw({
      view: { ...props.view, title: 'Titre', contentLang: 'fr', crumbs: [{ label: 'Op', path: '/op' }] },
    })
    expect(out).toContain('<a class="skip" href="#inhoud">')
    expect(out).toContain('<main id="inhoud" tabindex="-1">')
    expect(out).toContain('<span aria-current="page" lang="fr">Titre</span>')
  })
})
