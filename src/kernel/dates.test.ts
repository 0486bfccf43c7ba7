import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addWorkingDays,
  countedDays,
  dateAndTime,
  dayNumber,
  dayOf,
  daysBetween,
  longDate,
  nearDate,
  number,
  plainDate,
  shortMonth,
  startOf,
  workingDaysBetween,
  yearOf,
} from './dates.ts'

const none: ReadonlySet<string> = new Set()
test('months are cut as each language cuts them', () => {
  expect([shortMonth('2026-03-05', 'nl'), shortMonth('2026-03-05', 'en')]).toEqual(['mrt', 'Mar'])
  expect([shortMonth('2026-05-31', 'nl'), shortMonth('2026-12-31', 'nl')]).toEqual(['mei', 'dec'])
  expect(dayNumber('2026-03-05')).toBe(5)
})

const anyDay = fc
  .date({ min: new Date('2018-01-01T12:00:00Z'), max: new Date('2040-12-31T12:00:00Z'), noInvalidDate: true })
  .map(dayOf)

test('late in the evening in UTC it is the next day in Amsterdam: from 22:00 in summer, 23:00 in winter', () => {
  expect(dayOf(new Date('2026-07-14T23:30:00Z'))).toBe('2026-07-15')
  expect(dayOf(new Date('2026-07-14T21:59:59Z'))).toBe('2026-07-14')
  expect(dayOf(new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15')
  expect(dayOf(new Date('2026-12-14T22:59:59Z'))).toBe('2026-12-14')
  expect(dayOf(new Date('2026-12-14T23:00:00Z'))).toBe('2026-12-15')
})

test('a day begins at midnight in Amsterdam, also in the nights that the clock moves', () => {
  // Forward on 29 March 2026 (23 hours), back on 25 October 2026 (25 hours).
  expect(startOf('2026-03-29').toISOString()).toBe('2026-03-28T23:00:00.000Z')
  expect(startOf('2026-03-30').toISOString()).toBe('2026-03-29T22:00:00.000Z')
  expect(startOf('2026-10-25').toISOString()).toBe('2026-10-24T22:00:00.000Z')
  expect(startOf('2026-10-26').toISOString()).toBe('2026-10-25T23:00:00.000Z')
})

test('half past two happens twice in October, both on the same day', () => {
  expect(dayOf(new Date('2026-10-25T00:30:00Z'))).toBe('2026-10-25')
  expect(dayOf(new Date('2026-10-25T01:30:00Z'))).toBe('2026-10-25')
  expect(dateAndTime(new Date('2026-10-25T00:30:00Z'), 'nl')).toBe('25 oktober 2026 om 02.30 uur')
  expect(dateAndTime(new Date('2026-10-25T01:30:00Z'), 'nl')).toBe('25 oktober 2026 om 02.30 uur')
  expect(dateAndTime(new Date('2026-03-29T01:30:00Z'), 'en')).toBe('29 March 2026 at 03:30')
})

test('working days skip weekends and holidays, also over both nights that the clock moves', () => {
  expect(addWorkingDays('2026-03-27', 1, none)).toBe('2026-03-30')
  expect(addWorkingDays('2026-10-23', 5, none)).toBe('2026-10-30')
  expect(workingDaysBetween('2026-03-27', '2026-04-03', none)).toBe(5)
  expect(workingDaysBetween('2026-10-23', '2026-10-26', none)).toBe(1)
  const easterMonday = new Set(['2026-04-06'])
  expect(addWorkingDays('2026-04-03', 1, easterMonday)).toBe('2026-04-07')
  expect(addWorkingDays('2026-11-23', 0, none)).toBe('2026-11-23')
})

test('counting working days undoes adding them, and is negative backwards', () => {
  const holidays = new Set(['2026-12-25', '2027-01-01', '2026-04-27'])
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, count) => {
      const later = addWorkingDays(day, count, holidays)
      expect(workingDaysBetween(day, later, holidays)).toBe(count)
      expect(workingDaysBetween(later, day, holidays)).toBe(-count)
    }),
  )
})

test('working days between two days are those that count when one goes from day to day', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 40 }), fc.array(anyDay), (from, days, others) => {
      const to = addDays(from, days)
      const holidays = new Set([...others, addDays(from, 3), addDays(from, 4), addDays(from, 5)])
      const counted = countedDays(from, to, holidays).filter(({ why }) => why === 'counts')
      expect(workingDaysBetween(from, to, holidays)).toBe(counted.length)
    }),
  )
})

test('every moment of a day lies in that day', () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      expect(dayOf(startOf(day))).toBe(day)
      expect(dayOf(new Date(startOf(addDays(day, 1)).getTime() - 1))).toBe(day)
      expect(daysBetween(day, addDays(day, 400))).toBe(400)
    }),
  )
})

test('days as people read them, in both languages', () => {
  expect(longDate('2026-11-23', 'nl')).toBe('maandag 23 november 2026')
  expect(longDate('2026-11-23', 'en')).toBe('Monday 23 November 2026')
  expect(plainDate('2027-01-01', 'nl')).toBe('1 januari 2027')
  expect(nearDate('2026-12-01', '2026-11-23', 'nl')).toBe('1 december')
  expect(nearDate('2027-01-01', '2026-11-23', 'en')).toBe('1 January 2027')
  expect(yearOf('2026-12-31')).toBe(2026)
  expect(number(1250, 'nl')).toBe('1.250')
  expect(number(1250, 'en')).toBe('1,250')
})
