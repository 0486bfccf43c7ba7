// How putting reports together is tried: on a report in each of its states, with another one of the same handler.
import type { TestSite } from '../start-app.ts'
import { handledIn, held, reportAt, theHandler } from './desk-probes.ts'
import type { Probe, Subject } from './probe.ts'

const another = async (site: TestSite) => {
  const id = await handledIn(site, 'context-analysis', theHandler)
  const [row] = await site.sql<{ public_code: string }>('select public_code from report where id = $1', [id])
  return { id, into: row?.public_code ?? '' }
}

const reason = 'Het gaat over hetzelfde'

export const mergingProbes: Readonly<Record<string, Probe>> = {
  'report.merge': {
    ...reportAt(async (site) => ({ into: (await another(site)).into, reason })),
    ...held,
  },
  'report.unmerge': {
    ...reportAt({ reason }),
    ...held,
    aim: async (site: TestSite, state: string): Promise<Subject> => {
      const subject = await reportAt({ reason }).aim(site, state)
      await site.sql(
        `insert into desk_merge (report_id, into_id, day, state, waiting_on, waiting_since, due_on, reason)
         values ($1, $2, '2026-11-23', 'acknowledged', 'desk', '2026-11-23', '2026-12-14', 'Hetzelfde')`,
        [subject.params?.id, (await another(site)).id],
      )
      return subject
    },
  },
}
