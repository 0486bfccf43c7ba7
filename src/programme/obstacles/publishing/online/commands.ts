// A page made of a dossier is taken off the site by an editor, whatever became of its text since.
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { type Command, commandsOn, type Run } from '#platform/write/command.ts'
import { messages as answerWords } from '../../own-answers/messages.ts'
import { mayUnpublishAnswer } from '../../own-answers/policy.ts'
import type { ReportRow, ReportTables } from '../../reports/schema.ts'
import { sayOn } from '../../reports/steps.ts'
import { type Subject, tellReporter, textForUpdate } from '../both/second-person.ts'
import { unpublished } from '../input.ts'
import { messages } from '../messages.ts'
import { mayUnpublish } from '../policy.ts'
import type { TextKind } from '../queries.ts'
import { type OnlineText, onlineById } from './queries.ts'
import { type OfflineTables, putOffline } from './steps.ts'

type Tables = OfflineTables & ReportTables
const command = commandsOn<Tables>()
const wordsOf = { obstacle: messages, answer: answerWords } as const

const tellTeam = ({ tx, now, actor }: Run<Tables>, report: ReportRow, body: string): Promise<boolean> =>
  sayOn(tx, report, dayOf(now), {
    author: 'desk',
    visibility: 'team',
    body,
    person_id: personIdOf(actor),
  })

type Of = {
  readonly name: string
  readonly kind: TextKind
  may(actor: Actor, online: Subject<OnlineText>): boolean
}

/** Its reporter hears so, and its writer reads why: where the text stands, or beside a newer text, which stays as it is. */
const takingOffline = ({
  name,
  kind,
  may,
}: Of): Command<Tables, typeof unpublished, Subject<OnlineText>, { id: string }> => ({
  name,
  object: 'report',
  stream: 'report',
  input: unpublished,
  find: textForUpdate<Tables, OnlineText>((tx, id) => onlineById(tx, kind, id)),
  allow: may,
  reason: ({ reason }) => reason,
  async run(run, { text, report }, { reason }) {
    const isNewer = text.state !== 'published'
    await putOffline(run, text, isNewer ? text : { state: 'sent-back', reason })
    if (isNewer) await tellTeam(run, report, messages[report.locale].offline.toTeam(text.title, reason))
    const after = isNewer ? { ...report, last_position: report.last_position + 1 } : report
    await tellReporter(run, after, wordsOf[kind][report.locale].offlineToReporter(text.title))
    return { id: report.id }
  },
})

export const unpublishText = command(
  takingOffline({ name: 'report.unpublish', kind: 'obstacle', may: mayUnpublish }),
)
export const unpublishAnswer = command(
  takingOffline({ name: 'rule-answer.unpublish', kind: 'answer', may: mayUnpublishAnswer }),
)
