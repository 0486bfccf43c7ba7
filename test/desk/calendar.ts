// Terms of the desk for tests of rules, in a year without holidays.
import type { Calendar } from '../../src/programme/obstacles/reports/rules.ts'

export const calendar: Calendar = {
  holidays: new Set(),
  terms: { 'first-word': 2, 'finding-out': 15, answer: 15, 'question-back': 2 },
}
