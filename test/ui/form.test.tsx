import { describe, expect, test } from 'vitest'
import { type FormState, freshForm } from '#kernel/form-state.ts'
import type { Lang } from '#kernel/language.ts'
import { CheckboxField, CheckboxTiles, RadioTiles, SelectField } from '#ui/form/choice-fields.tsx'
import { Form, HiddenField, Progress } from '#ui/form/form.tsx'
import { PersonButtons } from '#ui/form/person-buttons.tsx'
import { SearchForm } from '#ui/form/search-form.tsx'
import { CodeField, EmailField, FileField, TextArea, TextField } from '#ui/form/text-fields.tsx'
import { attribute, complaints, html, tagWith } from './reading.ts'
import { wrong } from './specimens.tsx'

const names = ['naam', 'mail', 'code', 'tekst', 'keuze', 'meer', 'land', 'bijlage', 'akkoord'] as const
type Name = (typeof names)[number]

const words = (key: string): string => (key === 'missing' ? 'Schrijf hier nog iets.' : key)
const options = [
  { value: 'a', label: 'Eerste', hint: 'met uitleg' },
  { value: 'b', label: 'Tweede' },
]

const Whole = ({
  form,
  lang = 'nl',
  optional = false,
}: {
  form: FormState<Name>
  lang?: Lang
  optional?: boolean
}) => {
  const shared = { form, words, lang, optional, hint: 'Zo doe je dat.' }
  return (
    <Form
      form={form}
      action="/x"
      lang={lang}
      words={words}
      submitLabel="Verstuur"
      encType="multipart/form-data"
      fields={names.map((name) => ({ name, label: `Veld ${name}?` }))}
    >
      <TextField {...shared} name="naam" label="Naam" autocomplete="name" maxLength={80} />
      <EmailField {...shared} name="mail" label="Mail" />
      <CodeField {...shared} name="code" label="Code" />
      <TextArea {...shared} name="tekst" label="Tekst" maxLength={1000} />
      <RadioTiles {...shared} name="keuze" label="Keuze" options={options} />
      <CheckboxTiles {...shared} name="meer" label="Meer" options={options} />
      <SelectField {...shared} name="land" label="Land" options={options} />
      <FileField {...shared} name="bijlage" label="Bijlage" />
      <CheckboxField {...shared} name="akkoord" label="Akkoord" />
    </Form>
  )
}

const page = (node: ReturnType<typeof Whole>): string =>
  `<!doctype html>${html(
    <html lang="nl">
      <head>
        <title>Formulier</title>
      </head>
      <body>
        <main>
          <h1>Formulier</h1>
          {node}
        </main>
      </body>
    </html>,
  )}`

describe('a form', () => {
  test.each([
    ['untouched', freshForm<Name>('k')],
    ['with errors everywhere', wrong(...names)],
  ])('is sound HTML %s', async (_name, form) => {
    expect(await complaints(page(<Whole form={form} />))).toEqual([])
    expect(await complaints(page(<Whole form={form} lang="en" optional />))).toEqual([])
  })

  test('is not red and not chosen beforehand when nobody touched it', () => {
    const out = html(<Whole form={freshForm<Name>('k')} />)
    expect(out).not.toMatch(/aria-invalid|role="alert"|class="err|checked/)
    expect(out).toContain('<input type="hidden" name="_key" value="k"/>')
    expect(out).toContain('novalidate')
  })

  test('lists each error on top with a link to a field that exists', () => {
    const out = html(<Whole form={wrong(...names)} />)
    expect(tagWith(out, 'role="alert"')).toContain('tabindex="-1"')
    const links = [...out.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    expect(links).toEqual(names.map((name) => `veld-${name}`))
    for (const id of links) expect(tagWith(out, `id="${id}"`)).toMatch(/^<(input|textarea|select)/)
  })

  test('shows an error of an unknown name without a link, so that none is lost', () => {
    const form: FormState<Name> = { values: {}, errors: { naam: 'missing' }, key: 'k' }
    const out = html(<Form form={form} action="/x" lang="nl" words={words} submitLabel="x" fields={[]} />)
    expect(out).toContain('<li>Schrijf hier nog iets.</li>')
  })

  test.each(names)('ties label, hint and error of %s together', (name) => {
    const out = html(<Whole form={wrong(...names)} />)
    const input = tagWith(out, `id="veld-${name}"`)
    const group = /type="(radio|checkbox)"/.test(input) && name !== 'akkoord'
    const holder = group ? tagWith(out, `uitleg-${name} fout-${name}`) : input
    expect(attribute(holder, 'aria-describedby')).toBe(`uitleg-${name} fout-${name}`)
    expect(out).toContain(`id="uitleg-${name}"`)
    expect(out).toContain(`id="fout-${name}"`)
    if (name !== 'meer') expect(attribute(holder, 'aria-invalid')).toBe('true')
  })

  test('keeps what was typed and chosen', () => {
    const values = {
      naam: '<b>An"ne',
      tekst: 'Twee\nregels',
      keuze: 'b',
      meer: 'a,b',
      land: 'b',
      akkoord: 'ja',
    }
    const out = html(<Whole form={freshForm<Name>('k', values)} />)
    expect(attribute(tagWith(out, 'id="veld-naam"'), 'value')).toBe('&lt;b>An&quot;ne')
    expect(out).toContain('>Twee\nregels</textarea>')
    expect(tagWith(out, 'id="veld-keuze-b"')).toContain('checked')
    expect(tagWith(out, 'id="veld-keuze"')).not.toContain('checked')
    expect(tagWith(out, 'id="veld-meer"')).toContain('checked')
    expect(tagWith(out, 'id="veld-akkoord"')).toContain('checked')
    expect(out).toMatch(/<option selected value="b">|<option value="b" selected>/)
  })

  test('says what may stay empty, and requires the rest', () => {
    const must = html(<Whole form={freshForm<Name>('k')} />)
    const may = html(<Whole form={freshForm<Name>('k')} optional />)
    expect(must).not.toContain('(mag leeg blijven)')
    // Nobody takes a single box for one that has to be ticked.
    expect(may.match(/\(mag leeg blijven\)/g)).toHaveLength(names.length - 1)
    expect(tagWith(must, 'id="veld-naam"')).toContain('required')
    expect(tagWith(may, 'id="veld-naam"')).not.toContain('required')
  })

  test('says with which other answer a field must be filled in', () => {
    const of = {
      form: freshForm<Name>('k'),
      lang: 'nl' as const,
      words,
      name: 'tekst' as const,
      label: 'Wat?',
    }
    const out = html(<TextArea {...of} optional neededWith="(nodig bij ‘Nee’)" />)
    expect(out).toContain('(nodig bij ‘Nee’)')
    expect(out).not.toContain('(mag leeg blijven)')
    expect(tagWith(out, 'id="veld-tekst"')).not.toContain('required')
  })

  test('helps browsers to fill in, and says a length instead of cutting off', () => {
    const out = html(<Whole form={freshForm<Name>('k')} />)
    expect(tagWith(out, 'id="veld-mail"')).toMatch(/autocomplete="email"/i)
    expect(tagWith(out, 'id="veld-code"')).toMatch(/autocomplete="one-time-code"/i)
    expect(tagWith(out, 'id="veld-code"')).toMatch(/inputmode="numeric"/i)
    expect(tagWith(out, 'id="veld-tekst"')).not.toMatch(/maxlength/i)
    expect(out).toContain('Hooguit 1.000 tekens.')
    const long = { ...freshForm<Name>('k'), values: { tekst: 'a'.repeat(1200) } }
    expect(html(<Whole form={long} />)).toContain('Hooguit 1.000 tekens; nu zijn het er 1.200.')
  })
})

test('one question a page: the label or the legend is the h1', async () => {
  const form = freshForm<'keuze' | 'tekst'>('k')
  const shared = { form, words, lang: 'nl' as const, asTitle: true }
  expect(html(<TextArea {...shared} name="tekst" label="Wat?" />)).toMatch(/<h1 class="hq"><label/)
  expect(html(<RadioTiles {...shared} name="keuze" label="Wie?" options={options} />)).toMatch(/<legend><h1/)
  expect(html(<Progress lang="en" now={2} all={5} />)).toContain('Question 2 of 5')
})

test('hidden values, person buttons and search stay text', () => {
  const text = '"><script>'
  const out = html(
    <div>
      <HiddenField form={freshForm<'a'>('k', { a: text })} name="a" />
      <PersonButtons action="/x" formKey="k" people={[{ id: text, name: text, line: text }]} />
      <SearchForm action="/zoeken" label={text} submitLabel={text} value={text} />
    </div>,
  )
  expect(out).not.toContain('<script')
  expect(out).toContain('method="get"')
})
