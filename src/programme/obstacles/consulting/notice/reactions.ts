import { type AccountTables, addressesOfInvited } from '#commons/accounts'
import { type ReactionRun, reactionsOn } from '#platform/jobs/reaction.ts'
import { postMail } from '#platform/mail/post.ts'
import { reachableHandler } from '../../desk/notice/handler-mail.ts'
import type { Tables as TextTables } from '../../publishing/queries.ts'
import { consultationById, consultationsOf } from '../queries.ts'
import type { ConsultationRow, ConsultingTables } from '../schema.ts'
import { advisedKind, askedKind, outcomeKind, pageOfOutcome } from './consult-mail.ts'

type Tables = AccountTables & TextTables & ConsultingTables

const reaction = reactionsOn<Tables>()

/** To who was asked; on a live site not to people of the demonstration. */
const postToExpert = async (
  { tx, house, now }: ReactionRun<Tables>,
  { id, expert_id }: ConsultationRow,
  { kind, cause }: { readonly kind: string; readonly cause: string },
): Promise<void> => {
  const [expert] = await addressesOfInvited(tx, expert_id === null ? [] : [expert_id])
  if (!expert || (house.config.live && expert.demo)) return
  const { email: to, locale: lang } = expert
  await postMail(tx, house, { kind, about: id, cause, to, lang }, now)
}

/** Who is asked hears that they are, and until when. */
export const mailExpert = reaction({
  name: 'consulting.mail-expert',
  on: ['report.expert-asked'],
  async run(run, event) {
    const row = await consultationById(run.tx, String(event.data.consultation))
    if (row) await postToExpert(run, row, { kind: askedKind, cause: event.id })
  },
})

/** Who was asked hears that there is an answer, and once more where it can be read by everybody. */
export const mailOutcome = reaction({
  name: 'consulting.mail-outcome',
  on: ['report.answered', 'report.referred-on', 'report.published'],
  async run(run, event) {
    const rows = await consultationsOf(run.tx, event.about)
    if (rows.length === 0) return
    if (event.type === 'report.published' && (await pageOfOutcome(run.tx, event.about)) === null) return
    for (const row of rows) await postToExpert(run, row, { kind: outcomeKind, cause: event.id })
  },
})

/** Who handles a report hears that an expert answered; not once they may read it no more. */
export const mailAdvised = reaction({
  name: 'consulting.mail-advised',
  on: ['consultation.answered'],
  async run(run, event) {
    const handled = await reachableHandler(run, event.about)
    if (!handled) return
    const { email: to, locale: lang } = handled.handler
    const mail = { kind: advisedKind, about: handled.report.id, cause: event.id, to, lang }
    await postMail(run.tx, run.house, mail, run.now)
  },
})
