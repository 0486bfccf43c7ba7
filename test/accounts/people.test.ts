import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { visitor } from '#kernel/actor.ts'
import { NotFound } from '#kernel/errors.ts'
import {
  addDemoPerson,
  demoPeople,
  ensureOrganisations,
  findOrAddPerson,
  grantRole,
  organisationsByIds,
  personByEmail,
  personsByIds,
} from '../../src/commons/accounts/index.ts'
import { accounts } from '../../src/commons/accounts/module.ts'
import { execute } from '../../src/platform/write/command.ts'
import { openSite, type Site, signIn } from './site.ts'

let site: Site
beforeAll(async () => {
  site = await openSite()
})
afterAll(() => site.close())

const grantsOf = (email: string) =>
  site.db
    .selectFrom('role_grant')
    .innerJoin('person', 'person.id', 'role_grant.person_id')
    .select(['role', 'scope_kind', 'scope_id', 'from_day', 'until_day', 'reason'])
    .where('email', '=', email)
    .orderBy('role_grant.id')
    .execute()

describe('roles', () => {
  test('are given once, to people who may not have signed in yet', async () => {
    const first = await site.grant('Nieuw@Zorg.nl', 'editor')
    const second = await site.grant('nieuw@zorg.nl', 'editor')
    expect(second.out.id).toBe(first.out.id)
    expect(await grantsOf('nieuw@zorg.nl')).toEqual([
      {
        role: 'editor',
        scope_kind: 'all',
        scope_id: null,
        from_day: '2026-11-23',
        until_day: null,
        reason: 'test',
      },
    ])
    expect(await personByEmail(site.db, 'NIEUW@zorg.nl')).toMatchObject({
      state: 'invited',
      name: 'nieuw',
      demo: false,
    })
    const audit = await site.db
      .selectFrom('audit')
      .select(['command', 'reason', 'actor_kind'])
      .where('object_id', '=', first.out.id)
      .execute()
    expect(audit).toEqual(Array(2).fill({ command: 'person.grant', reason: 'test', actor_kind: 'system' }))
    const events = await site.db
      .selectFrom('event')
      .select('type')
      .where('object_id', '=', first.out.id)
      .execute()
    expect(events).toEqual([{ type: 'person.granted' }])
  })

  test('end at once, as often as one likes, and can be given again', async () => {
    await site.grant('kort@zorg.nl')
    await site.revoke('kort@zorg.nl')
    await site.revoke('kort@zorg.nl')
    await site.grant('kort@zorg.nl')
    const grants = await grantsOf('kort@zorg.nl')
    expect(grants.map((grant) => grant.until_day)).toEqual(['2026-11-23', null])
    await expect(site.revoke('niemand@zorg.nl')).rejects.toThrow(NotFound)
  })

  test('need a reach that fits', async () => {
    const give = (over: object) =>
      execute(grantRole, site.system(), {
        email: 'x@zorg.nl',
        role: 'adviser',
        scopeKind: 'all',
        scopeId: null,
        reason: 'r',
        ...over,
      })
    await expect(give({ scopeKind: 'region' })).rejects.toMatchObject({ fields: { scopeId: 'scopeUnknown' } })
    await expect(give({ scopeId: 'drenthe' })).rejects.toMatchObject({ fields: { scopeId: 'scopeUnknown' } })
    await expect(give({ role: 'koning' })).rejects.toMatchObject({ fields: { role: 'roleUnknown' } })
    await expect(give({ reason: ' ' })).rejects.toMatchObject({ fields: { reason: 'reasonMissing' } })
    await expect(give({ email: 'x' })).rejects.toMatchObject({ fields: { email: 'emailWrong' } })
  })

  test('are not given by anybody but the system', async () => {
    const stage = { ...site.system(), actor: visitor }
    const input = { email: 'x@zorg.nl', role: 'admin', scopeKind: 'all', scopeId: null, reason: 'r' }
    await expect(execute(grantRole, stage, input)).rejects.toThrow()
    expect(await personByEmail(site.db, 'x@zorg.nl')).toBeNull()
  })
})

describe('people', () => {
  test('of the demonstration are added once, and only with an address of the demonstration', async () => {
    const grants = [{ role: 'adviser', scopeKind: 'region', scopeId: 'drenthe' }]
    const id = await site.demo('Adviseur Noord', grants)
    expect(await site.demo('Adviseur Noord', grants)).toBe(id)
    expect(await demoPeople(site.db, site.now())).toEqual([
      { id, name: 'Adviseur Noord', email: 'adviseur-noord@demo.invalid', locale: 'nl', grants },
    ])
    const real = { name: 'X', email: 'x@zorg.nl', grants: [] }
    await expect(execute(addDemoPerson, site.system(), real)).rejects.toMatchObject({
      fields: { email: 'emailNotDemo' },
    })
    await site.grant('echt@demo.invalid')
    const taken = { name: 'X', email: 'echt@demo.invalid', grants: [] }
    await expect(execute(addDemoPerson, site.system(), taken)).rejects.toMatchObject({
      fields: { email: 'emailTaken' },
    })
  })

  test('have a name for other modules, never an address', async () => {
    await signIn(site, 'piet.puk@zorg.nl')
    const person = await personByEmail(site.db, 'piet.puk@zorg.nl')
    const id = person?.id ?? ''
    const found = await personsByIds(site.db, [id, id, crypto.randomUUID()])
    expect([...found]).toEqual([[id, { id, name: 'piet.puk' }]])
    expect(await personsByIds(site.db, [])).toEqual(new Map())
  })
})

describe('organisations', () => {
  const ensure = (list: Parameters<typeof ensureOrganisations>[1]) =>
    site.db.transaction().execute((tx) => ensureOrganisations(tx, list, site.now()))

  test('are found by name or made, each with its own address', async () => {
    const zorg = { kind: 'zorgaanbieder', reality: 'invented' } as const
    const first = await ensure([
      { name: "Zorghuis 's-Heer", ...zorg },
      { name: 'Zorghuis s Heer', ...zorg },
      { name: 'Gemeente Veldhof', kind: 'gemeente', reality: 'invented' },
    ])
    expect(first.size).toBe(3)
    const again = await ensure([
      { name: 'Zorghuis s Heer', kind: 'gemeente', reality: 'real' },
      { name: 'Zorghuis – S Heer!', ...zorg },
    ])
    expect(again.get('Zorghuis s Heer')).toBe(first.get('Zorghuis s Heer'))
    const found = await organisationsByIds(site.db, [...first.values(), ...again.values()])
    const slugs = [...found.values()].map((one) => one.slug)
    expect(new Set(slugs).size).toBe(4)
    expect(slugs.sort()).toEqual([
      'gemeente-veldhof',
      'zorghuis-s-heer',
      'zorghuis-s-heer-2',
      'zorghuis-s-heer-3',
    ])
    expect(found.get(first.get('Zorghuis s Heer') ?? '')).toMatchObject({
      kind: 'zorgaanbieder',
      reality: 'invented',
    })
    expect(await organisationsByIds(site.db, [])).toEqual(new Map())
    expect(await ensure([])).toEqual(new Map())
  })

  test('two imports at once make no doubles', async () => {
    const list = Array.from(
      { length: 40 },
      (_, nth) => ({ name: `Tweeling ${nth}`, kind: 'welzijn', reality: 'invented' }) as const,
    )
    const [one, two] = await Promise.all([ensure(list), ensure(list)])
    expect(one).toEqual(two)
  })

  test('an unknown kind of party is refused', async () => {
    await expect(ensure([{ name: 'Niets', kind: 'bestaat-niet', reality: 'real' }])).rejects.toThrow(
      /foreign key/,
    )
  })
})

test('every personal column tells purpose, ground and retention', async () => {
  const personal = /name|email|locale|agent|browser|person_id|granted_by|reason|seen|proven|return_path/
  const { rows } = await sql<{ at: string; comment: string | null }>`
    select c.relname || '.' || a.attname as at, col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relname in ('person', 'role_grant', 'session', 'sign_in') and c.relkind = 'r'`.execute(site.db)
  const silent = rows.filter(
    ({ at, comment }) =>
      personal.test(at.split('.')[1] ?? '') &&
      !/^personal: .+; ground: .+; retention: .+/.test(comment ?? ''),
  )
  expect(rows.length).toBeGreaterThan(25)
  expect(silent.map(({ at }) => at)).toEqual(['sign_in.locale'])
})

describe('who was asked to come and never did', () => {
  const daysOld = (email: string, days: number) =>
    site.db
      .updateTable('person')
      .set({ created_at: new Date(site.now().getTime() - days * 24 * 3600 * 1000) })
      .where('email', '=', email)
      .execute()
  const invite = (email: string) =>
    site.db
      .transaction()
      .execute((tx) => findOrAddPerson(tx as never, { email, locale: 'nl', state: 'invited' }, site.now()))
  const forget = () => accounts({} as never).hourly?.(site.house)

  test('is removed after ninety days, unless they have a role, came, or were asked again', async () => {
    for (const name of ['nooit', 'kort', 'weer', 'kwam']) await invite(`${name}@raad.nl`)
    await site.grant('rol@raad.nl', 'editor')
    await signIn(site, 'kwam@raad.nl')
    for (const name of ['nooit', 'weer', 'kwam', 'rol']) await daysOld(`${name}@raad.nl`, 91)
    await daysOld('kort@raad.nl', 89)
    await invite('weer@raad.nl')
    const gone = await personByEmail(site.db, 'nooit@raad.nl')
    await forget()
    const left = await Promise.all(
      ['nooit', 'kort', 'weer', 'kwam', 'rol'].map((name) => personByEmail(site.db, `${name}@raad.nl`)),
    )
    expect(left.map((one) => one?.state ?? null)).toEqual([null, 'invited', 'invited', 'active', 'invited'])
    const told = await site.db
      .selectFrom('audit')
      .select('command')
      .where('object_id', '=', gone?.id ?? '')
      .execute()
    expect(told).toEqual([{ command: 'person.forget-invited' }])
  })
})
