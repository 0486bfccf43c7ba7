import type { Db, Tx } from '#platform/db/handle.ts'
import type { TipMessageRow, TipRow, TipTables } from './schema.ts'

type Read = Db<TipTables> | Tx<TipTables>

export const tipById = (db: Read, id: string): Promise<TipRow | undefined> =>
  db.selectFrom('tip').selectAll().where('id', '=', id).executeTakeFirst()

export const tipByTokenHash = (db: Read, hash: string): Promise<TipRow | undefined> =>
  db.selectFrom('tip').selectAll().where('token_hash', '=', hash).executeTakeFirst()

/** The same, locked until the act is done: two advisers cannot answer at once. */
export const tipForUpdate = (tx: Tx<TipTables>, id: string): Promise<TipRow | undefined> =>
  tx.selectFrom('tip').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()

export const tipForUpdateByToken = (tx: Tx<TipTables>, hash: string): Promise<TipRow | undefined> =>
  tx.selectFrom('tip').selectAll().where('token_hash', '=', hash).forUpdate().executeTakeFirst()

export const messagesOf = (db: Read, tipId: string): Promise<TipMessageRow[]> =>
  db.selectFrom('tip_message').selectAll().where('tip_id', '=', tipId).orderBy('at').orderBy('id').execute()

/** Tips that are not finished: first what the network must do, most urgent on top. */
export const openTips = (db: Read): Promise<TipRow[]> =>
  db
    .selectFrom('tip')
    .selectAll()
    .where('state', '!=', 'closed')
    .orderBy('due_on', (order) => order.asc().nullsLast())
    .orderBy('waiting_since')
    .orderBy('id')
    .limit(500)
    .execute()

export const closedTips = (db: Read): Promise<TipRow[]> =>
  db
    .selectFrom('tip')
    .selectAll()
    .where('state', '=', 'closed')
    .orderBy('closed_on', 'desc')
    .orderBy('id', 'desc')
    .limit(50)
    .execute()

/** Tips that somebody sent with this address and that are not finished, or were in the last weeks. */
export const tipsOfAddress = (db: Read, email: string): Promise<TipRow[]> =>
  db
    .selectFrom('tip')
    .selectAll()
    .where('email', '=', email)
    .where('state', '!=', 'closed')
    .orderBy('waiting_since')
    .orderBy('id')
    .limit(100)
    .execute()
