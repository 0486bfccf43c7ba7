// That a report was erased, in "Mijn werk" of who handled it and of officials who were asked.
import { type Actor, personIdOf } from '#kernel/actor.ts'
import { dayOf } from '#kernel/dates.ts'
import { mayEver } from '#kernel/permissions.ts'
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { deskPath } from '../../desk/paths.ts'
import { questionsPath } from '../../tracks/paths.ts'
import { bodiesFor } from '../../tracks/views.tsx'
import type { ErasedRow, ReportTables } from '../schema.ts'
import { messages } from './messages.ts'
import { erasedLately } from './queries.ts'

/** Whether somebody answers for a body that was asked. */
const wasAsked = (actor: Actor, { bodies }: ErasedRow): boolean => {
  const own = bodiesFor(actor)
  return bodies.some((body) => own?.includes(body) ?? true)
}

/** News, and nothing that waits for anybody. */
export const erasedNews = async (stage: Stage): Promise<WorkItem[]> => {
  const { db, house, actor, lang, now } = stage as Stage<ReportTables>
  const [ofDesk, ofBody] = ['report.list', 'track.list'].map((action) =>
    mayEver(house.permissions, actor, action),
  )
  if (!ofDesk && !ofBody) return []
  const t = messages[lang].wait
  const me = personIdOf(actor)
  return (await erasedLately(db, dayOf(now()))).flatMap((row): WorkItem[] => {
    const { report_id, public_code, day, handler_id } = row
    const handled = ofDesk && handler_id !== null && handler_id === me
    if (!handled && !(ofBody && wasAsked(actor, row))) return []
    return [
      {
        id: `${report_id} erased`,
        kind: t.kind(public_code),
        title: t.title,
        path: handled ? deskPath : questionsPath,
        line: handled ? t.desk : t.body,
        mine: false,
        who: t.who,
        since: day,
        due: null,
        act: t.act,
      },
    ]
  })
}
