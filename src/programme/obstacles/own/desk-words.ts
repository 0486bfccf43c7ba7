// What the desk says of a dossier without a reporter: its usual words, and others where those speak of one.
import type { Lang } from '#kernel/language.ts'
import { messages as deskMessages, type Words } from '../desk/messages.ts'
import { hasReporter } from '../reports/rules.ts'
import type { ReportRow } from '../reports/schema.ts'
import { messages } from './messages.ts'

export const deskWords = (lang: Lang, report: Pick<ReportRow, 'origin'>): Words => {
  const usual = deskMessages[lang]
  if (hasReporter(report)) return usual
  const { dossier, steps, lines, forms, wait, errors } = messages[lang]
  return {
    ...usual,
    dossier: { ...usual.dossier, ...dossier },
    next: { ...usual.next, steps: { ...usual.next.steps, ...steps } },
    forms: {
      ...usual.forms,
      ...forms,
      answer: { ...usual.forms.answer, ...forms.answer },
      refer: { ...usual.forms.refer, ...forms.refer },
    },
    wait: { ...usual.wait, ...wait, steps: { ...usual.wait.steps, ...lines } },
    errors: { ...usual.errors, ...errors },
  }
}
