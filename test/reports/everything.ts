// Every row of every table, as text, with the names of the tables.
import { expect } from 'vitest'
import type { TestSite } from '../start-app.ts'

export const everything = async (site: TestSite): Promise<{ table: string; text: string }[]> => {
  const tables = await site.sql<{ name: string }>(
    `select quote_ident(table_schema) || '.' || quote_ident(table_name) as name from information_schema.tables
     where table_schema in ('public', 'pgboss') and table_type = 'BASE TABLE'`,
  )
  expect(tables.length).toBeGreaterThan(30)
  const found: { table: string; text: string }[] = []
  for (const { name } of tables) {
    const rows = await site.sql<{ text: string }>(`select t::text as text from ${name} t`)
    for (const { text } of rows) found.push({ table: name, text })
  }
  return found
}
