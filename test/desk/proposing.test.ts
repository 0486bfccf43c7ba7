// A handler asks a ministry: the page proposes whom, says why, and leaves the choice to a person.
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Client } from '../client.ts'
import { plain } from '../obstacles/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'
import { village } from '../village.ts'
import { newReport } from './reporter.ts'
import { doAct, pageOf } from './stage.ts'

let site: TestSite
let handler: Client
beforeAll(async () => {
  site = await startApp()
  handler = await site.as(village.handler)
})
afterAll(() => site.close())

const stated = async (analysis: Record<string, string>, wish = 'Iets anders doen') => {
  const reporter = await newReport(site, {
    wish,
    subject: 'unknown',
    consequence: 'Het lukt niet.',
    tried: '',
  })
  await doAct(handler, reporter.id, 'oppakken', {}, '/werk/meldingen')
  await doAct(handler, reporter.id, 'bericht', { visibility: 'reporter', body: 'Wij kijken ernaar.' })
  await doAct(handler, reporter.id, 'context', analysis)
  await doAct(handler, reporter.id, 'probleem', { body: 'Mag dit?' })
  return `${pageOf(reporter.id)}/document`
}
const read = async (path: string) => (await handler.get(path)).text
const order = (html: string) =>
  [...html.matchAll(/name="bodies" value="(\w+)"( checked)?/g)].map(
    ([, code, checked]) => `${code}${checked ?? ''}`,
  )

test('a law that is named comes first, with why; nothing is chosen for the handler', async () => {
  const page = await read(
    await stated({ rules: 'De Arbeidstijdenwet, artikel 5', facts: 'Zij werken in de nacht.' }),
  )
  expect(order(page)).toEqual(['szw', 'vws', 'ocw'])
  expect(plain(page)).toContain('Voorstel: SZW. Jij kiest.')
  expect(plain(page)).toContain('Voorstel, want: Arbeidstijdenwet wordt genoemd.')
  expect(page.match(/Voorstel, want/g)).toHaveLength(1)
  const english = await handler.get(`/en${await stated({ rules: 'De Arbeidstijdenwet' })}`)
  expect(plain(english.text)).toContain('Proposal, because: Arbeidstijdenwet is named.')
})

test('two that are close are one question to the handler', async () => {
  const page = plain(await read(await stated({ rules: 'De Arbeidstijdenwet en de Wlz', facts: '' })))
  expect(page).toContain(
    'VWS en SZW passen ongeveer even goed. Waar gaat het vooral over: zorg en wie die betaalt (VWS) of werk, werktijden en uitkeringen (SZW)?',
  )
})

test('who cannot be asked here is named beside it', async () => {
  const page = plain(await read(await stated({ rules: 'De AVG', decides: 'NZa' })))
  expect(page).toContain('Misschien van een ander')
  expect(page).toMatch(/AP AVG wordt genoemd/)
  expect(page).toMatch(/NZa Staat bij Wie beslist/)
})

test('where nothing points anywhere, it says so', async () => {
  const path = await stated({ facts: 'Niets' }, 'Kwartel zonder haver')
  const page = await read(path)
  expect(plain(page)).toContain('Geen voorstel: in dit dossier wijst nog niets naar een ministerie.')
  expect(order(page)).toEqual(['vws', 'ocw', 'szw'])
})

test('what it points to was asked already: it says so', async () => {
  const path = await stated({ rules: 'De Arbeidstijdenwet', facts: 'Niets' }, 'Kwartel zonder haver')
  await handler.fill(path, { bodies: 'szw', question: 'Mag dit?', purpose: 'Jullie gaan erover.' })
  await handler.fill(path, {}, `${path}/versturen`)
  const page = plain(await read(path))
  expect(page).toContain('Geen nieuw voorstel: dit dossier wijst naar SZW. Dat ministerie heeft de vraag al.')
  expect(page).not.toContain('wijst nog niets')
})

test('what can be taken over is shown as a whole: who chooses sees what goes along', async () => {
  const facts = 'Eerste zin over het werk. Tweede zin over Kanarie van Dijk.\nEen regel erbij.'
  expect(await read(await stated({ facts }))).toContain(`<small><span class="letter">${facts}</span></small>`)
})
