// The mail about what waits, made when it goes out: kinds, codes and terms, never a word that somebody wrote.
import { type AccountTables, staffToday } from '#commons/accounts'
import { holidaysAsSet, type TaxonomyTables } from '#commons/taxonomy'
import type { Person } from '#kernel/actor.ts'
import { type Day, dayOf } from '#kernel/dates.ts'
import { pathIn } from '#kernel/language.ts'
import { type MailJob, type MailRenderer, rendererOn } from '#platform/mail/send.ts'
import type { Stage } from '#platform/stage.ts'
import { writeLetter } from '#ui/mail/letter.ts'
import { messages, type Words } from './messages.ts'
import type { WaitingFor } from './options.ts'
import { standing, type Waiting } from './rules.ts'

/** About the person who gets it. */
export const reminderKind = 'work-waits'

/** More than these are counted. */
const mostLines = 10

/** What waits for this person, as they would see it now. */
export const waitingNow = async (
  waitingFor: WaitingFor,
  stage: Omit<Stage<TaxonomyTables>, 'actor'>,
  person: Person,
): Promise<Waiting[]> => {
  const holidays = await holidaysAsSet(stage.db)
  const today: Day = dayOf(stage.now())
  const items = await waitingFor({ ...stage, actor: person } as Stage)
  return items.filter(({ mine }) => mine).map((item) => standing(item, today, holidays))
}

/** After days without a mail server one mail says what waits now, and not one for each day. */
const newerWaits = async ({ tx, id, about }: MailJob<TaxonomyTables>): Promise<boolean> => {
  const newer = await tx
    .selectFrom('mail as own')
    .innerJoin('mail as newer', 'newer.about_id', 'own.about_id')
    .select('newer.id')
    .where('own.id', '=', id)
    .where('newer.about_id', '=', about)
    .where('newer.kind', '=', reminderKind)
    .where('newer.state', '=', 'waiting')
    .whereRef('newer.at', '>', 'own.at')
    .executeTakeFirst()
  return newer !== undefined
}

const lineOf = ({ item, reason, days }: Waiting, t: Words): string =>
  `${item.kind}: ${item.line}${reason === 'waits' ? '' : ` (${t[reason](days)})`}`

export const reminderMail = (waitingFor: WaitingFor): MailRenderer =>
  rendererOn<AccountTables & TaxonomyTables>()(async (job) => {
    const { tx, house, now, lang, about, to } = job
    if (await newerWaits(job)) return null
    const staff = await staffToday(tx, { today: dayOf(now), live: house.config.live })
    const person = staff.find(({ id }) => id === about)
    if (person?.email !== to) return null
    const stage = { db: tx, house, lang, now: () => now, browser: null }
    const waiting = await waitingNow(waitingFor, stage, person)
    if (waiting.length === 0) return null
    const t = messages[lang]
    const late = waiting.filter(({ reason }) => reason === 'late').length
    const subject = t.subject(waiting.length, late)
    const settings = house.origin() + pathIn(lang, '/mijn/instellingen')
    const more = waiting.length - mostLines
    return writeLetter({
      lang,
      site: t.site,
      subject,
      heading: subject,
      before: [
        t.intro,
        ...waiting.slice(0, mostLines).map((one) => lineOf(one, t)),
        ...(more > 0 ? [t.more(more)] : []),
      ],
      button: { label: t.button, address: house.origin() + pathIn(lang, '/mijn') },
      after: [`${t.stop} ${settings}`],
      why: t.why,
    })
  })
