// Organisations as search knows them: those with a public page, by name.
import type { Lang } from '#kernel/language.ts'
import type { Db } from '#platform/db/handle.ts'
import type { SearchDocument, SearchSource } from '#platform/module.ts'
import { messages } from '../messages.ts'
import type { AccountTables } from '../schema.ts'
import { organisationPath } from './addresses.ts'
import { type ListedOrganisation, listedAfter, listedAmong } from './queries.ts'

const { nl, en } = messages
const own = (db: Db<never>): Db<AccountTables> => db as unknown as Db<AccountTables>

const documentOf = (organisation: ListedOrganisation, lang: Lang): SearchDocument => ({
  path: organisationPath(organisation.slug),
  title: organisation.name,
  teaser: messages[lang].organisation.teaser,
  body: '',
  themes: [],
  regions: organisation.regions,
})

export const organisationSource: SearchSource = {
  kind: 'organisation',
  label: {
    nl: { one: nl.organisation.one, many: nl.organisation.many },
    en: { one: en.organisation.one, many: en.organisation.many },
  },
  events: ['organisation.took-part'],
  ids: (db, after, most) => listedAfter(own(db), after, most),
  documents: async (db, ids, lang) => {
    const organisations = await listedAmong(own(db), ids)
    return new Map(organisations.map((one) => [one.id, documentOf(one, lang)]))
  },
}
