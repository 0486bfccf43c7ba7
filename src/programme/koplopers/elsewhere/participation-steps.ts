// Keeps what organisations publicly take part in equal to the cards of Koplopers.
import { sql } from 'kysely'
import { type AccountTables, type Participants, setParticipants } from '#commons/accounts'
import type { Tx } from '#platform/db/handle.ts'
import type { KoploperTables } from '../schema.ts'

type Write = Tx<KoploperTables & AccountTables>

const publicOnes = async (tx: Write, ids: readonly string[]): Promise<readonly Participants[]> => {
  const { rows } = await sql<Participants>`
    select c.koploper_id as "objectId", c.regions, c.sectors,
      array(
        select k.lead_organisation_id where k.lead_organisation_id is not null
        union select p.organisation_id from koploper_partner p where p.koploper_id = k.id
      ) as organisations
    from koploper_card c join koploper k on k.id = c.koploper_id
    where c.koploper_id = any(${[...ids]}::uuid[])`.execute(tx)
  return rows
}

/** After the cards of these Koplopers were written: who takes part in them. Answers the organisations concerned. */
export const setKoploperParticipants = async (tx: Write, ids: readonly string[]): Promise<string[]> => {
  const things = await publicOnes(tx, ids)
  const there = new Set(things.map((thing) => thing.objectId))
  const gone = ids
    .filter((id) => !there.has(id))
    .map((objectId) => ({ objectId, organisations: [], regions: [], sectors: [] }))
  return setParticipants(tx, 'koploper', [...things, ...gone])
}
