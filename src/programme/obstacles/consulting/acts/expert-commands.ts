// What an expert does: advise, once, or say why not.
import { dayOf } from '#kernel/dates.ts'
import { commandsOn } from '#platform/write/command.ts'
import { mayAnswerConsultation } from '../policy.ts'
import { advised } from './input.ts'
import { type Asked, readableConsultation, type Tables } from './steps.ts'

const command = commandsOn<Tables>()

// The act is kept with the report, so that its dossier tells all that was done; who is an expert never sees that id.
export const answerConsultation = command({
  object: 'report',
  stream: 'report',
  name: 'consultation.answer',
  input: advised,
  find: readableConsultation,
  allow: (actor, { consultation }: Asked) => mayAnswerConsultation(actor, consultation),
  async run({ tx, now, emit }, { consultation, report }, { helps, body }) {
    await tx
      .updateTable('desk_consultation')
      .set({
        state: helps === 'yes' ? 'answered' : 'declined',
        answer: body,
        answered_on: dayOf(now),
      })
      .where('id', '=', consultation.id)
      .execute()
    emit({ type: 'consultation.answered', object: 'report', id: report.id })
    return { id: report.id }
  },
})
