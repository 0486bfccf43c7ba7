// Organisations as search knows them: those with a public page, by name.
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocument, SearchSource } from '#platform/module.ts'
import { messages } from '../messages.ts'
import type { AccountTables } from '../schema.ts'
import { organisationPath } from './addresses.ts'
import { listedOrganisation, listedOrganisations } from './queries.ts'

const { nl, en } = messages
const own = (db: Db<never>): Db<AccountTables> => db as unknown as Db<AccountTables>

const documentOf = async (db: Db<AccountTables>, id: string, lang: Lang): Promise<SearchDocument | null> => {
  const organisation = await listedOrganisation(db, { id })
  return organisation
    ? {
        path: organisationPath(organisation.slug),
        title: organisation.name,
        teaser: messages[lang].organisation.teaser,
        body: '',
        themes: [],
        regions: organisation.regions,
      }
    : null
}

export const organisationSource: SearchSource = {
  kind: 'organisation',
  label: {
    nl: { one: nl.organisation.one, many: nl.organisation.many },
    en: { one: en.organisation.one, many: en.organisation.many },
  },
  events: ['organisation.took-part'],
  ids: async (db) => (await listedOrganisations(own(db))).map(({ id }) => id),
  document: (db, id, lang) => documentOf(own(db), id, lang),
}
