import type { TaxonomyTables } from '#commons/taxonomy'
import type { Tx } from '#platform/db/handle.ts'
import type { KnowledgeRecord } from './record.ts'

type Read = Tx<TaxonomyTables>

/** The codes in these records that the vocabulary does not know, each with the key of its record. */
export const unknownCodes = async (tx: Read, records: readonly KnowledgeRecord[]): Promise<string[]> => {
  const [themes, sectors, regions] = await Promise.all([
    tx.selectFrom('theme').select('slug').execute(),
    tx.selectFrom('sector').select('slug').execute(),
    tx.selectFrom('region').select('slug').execute(),
  ])
  const known = {
    themes: new Set(themes.map((row) => row.slug)),
    sectors: new Set(sectors.map((row) => row.slug)),
    regions: new Set(regions.map((row) => row.slug)),
  }
  return records.flatMap((record) =>
    (['themes', 'sectors', 'regions'] as const).flatMap((list) =>
      record[list].filter((code) => !known[list].has(code)).map((code) => `${record.key}: ${code}`),
    ),
  )
}
