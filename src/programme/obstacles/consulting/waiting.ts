// What the desk asks of experts: the lines of "Mijn werk".
import type { WorkItem } from '#platform/module.ts'
import type { Stage } from '#platform/stage.ts'
import { beginOf } from '../desk/pages/lines.ts'
import { messages } from './messages.ts'
import { advicePath } from './paths.ts'
import { readableConsultations, type Tables } from './views.tsx'

/** What the reader was asked and did not answer yet. */
export const waitingConsultations = async (stage: Stage): Promise<WorkItem[]> => {
  const t = messages[stage.lang].wait
  const rows = await readableConsultations(stage as Stage<Tables>)
  return rows.flatMap((row): WorkItem[] =>
    row.state === 'asked'
      ? [
          {
            id: row.id,
            kind: t.kind,
            title: beginOf(row.question),
            titleLang: 'nl',
            path: `${advicePath}/${row.id}`,
            line: t.line,
            mine: true,
            who: t.who,
            since: row.day,
            due: row.until_on,
            act: t.act,
          },
        ]
      : [],
  )
}
