// What the desk asks of officials: the lines of "Mijn werk".
import { mayEver } from '#kernel/permissions.ts'
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { beginOf } from '../desk/pages/lines.ts'
import { messages } from './messages.ts'
import { questionsPath } from './paths.ts'
import { readableTracks, type Tables } from './views.tsx'

/** Open questions to the reader's own bodies; one that was asked back waits for the desk. */
export const waitingTracks = async (stage: Stage): Promise<WorkItem[]> => {
  const { house, actor, lang } = stage
  if (!mayEver(house.permissions, actor, 'track.list')) return []
  const t = messages[lang].wait
  const lines = { sent: t.sent, investigating: t.investigating, 'question-back': t.asked }
  const tracks = await readableTracks(stage as Stage<Tables>)
  return tracks.flatMap((track): WorkItem[] => {
    const { state } = track
    if (state !== 'sent' && state !== 'investigating' && state !== 'question-back') return []
    return [
      {
        id: track.id,
        kind: t.kind(track.public_code),
        title: beginOf(track.question),
        titleLang: 'nl',
        path: `${questionsPath}/${track.id}`,
        line: lines[state],
        mine: track.waiting_on === 'body',
        who: t.desk,
        since: track.waiting_since,
        due: track.due_on,
        act: t.act,
      },
    ]
  })
}
