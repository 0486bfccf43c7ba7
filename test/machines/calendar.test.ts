// Calendar files read back by a program that is not ours.
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { load, meeting, seen, text } from '../knowledge/stage.ts'
import { startApp, type TestSite } from '../start-app.ts'

let site: TestSite
beforeAll(async () => {
  site = await startApp()
})
afterAll(() => site.close())

const eventsOf = (file: string): ICAL.Event[] =>
  new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((part) => new ICAL.Event(part))

const instants = (event: ICAL.Event | undefined) => [
  event?.startDate.zone === ICAL.Timezone.utcTimezone,
  event?.startDate.toJSDate().toISOString(),
  event?.endDate.toJSDate().toISOString(),
]

// The clock goes back on 31 October 2027 and forward on 28 March 2027.
test.each([
  [
    '2027-10-30T13:00',
    '2027-10-30T17:30',
    '2027-10-30T11:00:00.000Z',
    '2027-10-30T15:30:00.000Z',
    '13.00 tot 17.30',
  ],
  [
    '2027-10-31T13:00',
    '2027-10-31T17:30',
    '2027-10-31T12:00:00.000Z',
    '2027-10-31T16:30:00.000Z',
    '13.00 tot 17.30',
  ],
  [
    '2027-03-27T09:15',
    '2027-03-27T10:00',
    '2027-03-27T08:15:00.000Z',
    '2027-03-27T09:00:00.000Z',
    '09.15 tot 10.00',
  ],
  [
    '2027-03-28T09:15',
    '2027-03-28T10:00',
    '2027-03-28T07:15:00.000Z',
    '2027-03-28T08:00:00.000Z',
    '09.15 tot 10.00',
  ],
])(
  '%s in Amsterdam is the same moment in both calendar files and on the page',
  async (from, to, start, end, read) => {
    const title = `Middag van ${from.slice(0, 10)}`
    await load(site, meeting({ title }, { startsAt: from, endsAt: to }))
    const path = `/agenda/middag-van-${from.slice(0, 10)}`
    expect(seen(await text(site, path))).toContain(`${read} uur`)
    const [one] = eventsOf(await text(site, `${path}.ics`))
    expect(instants(one)).toEqual([true, start, end])
    const among = eventsOf(await text(site, '/agenda.ics')).find((event) => event.summary === title)
    expect(instants(among)).toEqual([true, start, end])
    expect(among?.uid).toBe(one?.uid)
  },
)

test('commas, semicolons, backslashes, lines and long texts come back whole', async () => {
  const title =
    'Zorg, welzijn; en "meer" \\ een naam die zo lang is dat de regel in het bestand gevouwen moet worden, ook bij é en ü'
  const teaser =
    'Eerst dit, dan dat; en een schuine streep \\ en nog veel meer tekst met tekens als é, ë en € die uit meer bytes bestaan.'
  await load(
    site,
    meeting(
      { key: 'tekens', title, teaser },
      { place: 'Zaal 1, Assen; eerste verdieping', organiser: 'Kring A, B' },
    ),
  )
  const file = await text(site, '/agenda.ics')
  const event = eventsOf(file).find((one) => one.summary === title)
  expect(event?.location).toBe('Zaal 1, Assen; eerste verdieping')
  expect(event?.description).toBe(`${teaser}\n\nGeorganiseerd door: Kring A, B`)
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})

test('a meeting that moves keeps its UID and counts on', async () => {
  await load(site, meeting({ key: 'verhuist', title: 'Verhuist nog' }))
  const read = async (path: string) => eventsOf(await text(site, path))[0]
  const before = await read('/agenda/verhuist-nog.ics')
  await load(
    site,
    meeting(
      { key: 'verhuist', title: 'Is verhuisd' },
      { startsAt: '2026-12-04T13:00', endsAt: '2026-12-04T17:00' },
    ),
  )
  const moved = eventsOf(await text(site, '/agenda.ics')).find((event) => event.uid === before?.uid)
  expect(moved?.summary).toBe('Is verhuisd')
  expect(moved?.sequence).toBeGreaterThan(before?.sequence ?? 99)
  expect(instants(moved)[1]).toBe('2026-12-04T12:00:00.000Z')
})
