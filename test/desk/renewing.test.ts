// An answer that no dossier stands behind gets a new last day from an editor; its words stay.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { plain } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'

let site: TestSite
let editor: Client
beforeAll(async () => {
  site = await startApp()
  editor = await site.as(village.editor)
})
afterAll(() => site.close())

type Answer = { id: string; slug: string; valid_until: string; import_key: string | null }
const answersWhere = (condition: string) =>
  site.sql<Answer>(
    `select id, slug, valid_until::text, import_key from rule_answer where state = 'published' and ${condition} order by slug`,
  )
const renewOf = (id: string) => `/werk/publiceren/pagina/antwoord/${id}/verlengen`
const pageOf = ({ slug }: Answer) => `/ruimte-in-de-regels/mag-dit/${slug}`
const again = {
  confirmed_by: 'vws',
  confirmed_role: 'Adviseur wetgeving',
  confirmed_on: '2026-11-20',
  valid_until: '2027-11-20',
}

test('an imported answer whose day is over is renewed from its page, with who confirmed it; nobody else may', async () => {
  const [over] = await answersWhere("valid_until < '2026-11-23' and import_key is not null")
  if (!over) throw new Error('the village has no answer that is over')
  const path = renewOf(over.id)
  expect((await site.visitor().get(pageOf(over))).text).toContain('opnieuw bekeken')
  const page = await editor.get(pageOf(over))
  expect(page.text).toContain(`href="${path}"`)
  expect((await site.visitor().get(pageOf(over))).text).not.toContain('verlengen')
  expect((await editor.get('/mijn')).text).toContain(`href="${path}"`)
  const form = plain((await editor.get(path)).text)
  expect(form).toContain('Dit antwoord kwam met een bestand')
  // Everybody else reads that it holds no more; who renews it reads what it says.
  const [words] = await site.sql<{ sentence: string }>(
    "select sentence from rule_answer_text where answer_id = $1 and locale = 'nl'",
    [over.id],
  )
  expect(plain((await site.visitor().get(pageOf(over))).text)).not.toContain(words?.sentence)
  expect(form).toContain(words?.sentence)
  for (const [fields, error] of [
    [{ ...again, confirmed_on: '2026-11-24' }, 'Deze dag is nog niet geweest.'],
    [{ ...again, valid_until: '2026-11-23' }, 'Kies een dag na vandaag.'],
    [{ ...again, confirmed_by: 'niemand' }, 'Kies'],
    [{ ...again, valid_until: '' }, 'Vul een dag in.'],
  ] as const) {
    const refused = await editor.fill(path, fields)
    expect([refused.status, refused.text.includes(error)], error).toEqual([422, true])
  }
  const handler = await site.as(village.handler)
  expect((await handler.get(path)).status).toBe(403)
  expect((await handler.get('/mijn')).text).not.toContain(`href="${path}"`)
  expect((await handler.post(path, again)).status).toBe(403)
  expect((await editor.fill(path, again)).location).toBe('/werk/publiceren?klaar=verlengd#melding')
  expect((await editor.get('/mijn')).text).not.toContain(`href="${path}"`)
  const read = (await site.visitor().get(pageOf(over))).text
  expect(read).not.toContain('opnieuw bekeken')
  for (const said of ['20 november 2027', 'Adviseur wetgeving']) expect(read).toContain(said)
  // A role in other words is not taken for its translation.
  const roles = await site.sql(
    'select locale, confirmed_role as role from rule_answer_text where answer_id = $1 order by locale',
    [over.id],
  )
  expect(roles).toEqual([
    { locale: 'en', role: null },
    { locale: 'nl', role: 'Adviseur wetgeving' },
  ])
  const acts = await site.sql("select reason from audit where command = 'rule-answer.renew'")
  expect(acts).toEqual([{ reason: 'vws, 2026-11-20, until 2027-11-20' }])
})

test('what is still looked into has nothing to renew, and what a dossier stands behind is renewed there', async () => {
  const [open] = await answersWhere("verdict = 'open'")
  expect((await editor.get(renewOf(open?.id ?? ''))).status).toBe(404)
  expect((await editor.get(pageOf(open as Answer))).text).not.toContain('verlengen')
  const [held] = await answersWhere('exists (select from desk_answer d where d.answer_id = rule_answer.id)')
  if (held) expect((await editor.get(renewOf(held.id))).status).toBe(404)
  expect((await editor.get(renewOf('00000000-0000-4000-8000-000000000000'))).status).toBe(404)
})

test('an answer whose report is gone is renewed in the same way', async () => {
  const [lone] = await answersWhere(
    "verdict = 'yes' and import_key is not null and valid_until >= '2026-11-23'",
  )
  if (!lone) throw new Error('the village has no answer')
  // As it is left when its report was erased: of no file, and without a proposal.
  await site.sql('update rule_answer set import_key = null, import_hash = null where id = $1', [lone.id])
  expect((await editor.get(renewOf(lone.id))).text).not.toContain('kwam met een bestand')
  expect((await editor.fill(renewOf(lone.id), again)).status).toBe(303)
  expect((await answersWhere(`id = '${lone.id}'`))[0]?.valid_until).toBe('2027-11-20')
})
