// How a row of the permission table is read, by itself: standing, role, scope, strength, state.
import { expect, test } from 'vitest'
import { type Actor, type Grant, type Strength, system, visitor } from '../../src/kernel/actor.ts'
import type { Id } from '../../src/kernel/id.ts'
import {
  mayEver,
  type Permission,
  permits,
  policyOn,
  type SubjectFacts,
} from '../../src/kernel/permissions.ts'

const person = (grants: readonly Grant[] = [], strength: Strength = 'mail', id = 'p1'): Actor => ({
  kind: 'person',
  id: id as Id<'person'>,
  name: 'Iemand',
  email: 'iemand@voorbeeld.invalid',
  sessionId: 's1' as Id<'session'>,
  strength,
  grants,
  demo: false,
})
const has = (role: Grant['role'], scopeKind: Grant['scopeKind'] = 'all', scopeId: string | null = null) =>
  person([{ role, scopeKind, scopeId }])

const row = (of: Partial<Permission>): Permission => ({ action: 'a.b', who: 'adviser', scope: 'all', ...of })
const may = (of: Partial<Permission>, actor: Actor, facts: SubjectFacts = {}): boolean =>
  permits([row(of)], actor, 'a.b', facts)

test('without a row nobody may, also not the system', () => {
  for (const actor of [visitor, system, person(), has('admin')]) {
    expect(permits([], actor, 'a.b')).toBe(false)
    expect(mayEver([row({ who: 'anyone' })], actor, 'a.c')).toBe(false)
    expect(permits([row({ who: 'anyone' })], actor, 'a')).toBe(false)
  }
})

test.each([
  ['anyone', [true, true, true, false]],
  ['signed-in', [false, true, true, false]],
  ['adviser', [false, false, true, false]],
  ['system', [false, false, false, true]],
  ['admin', [false, false, false, false]],
] as const)('a row for %s is for those alone', (who, meant) => {
  const actors = [visitor, person(), has('adviser'), system]
  expect(actors.map((actor) => may({ who }, actor))).toEqual(meant)
  expect(actors.map((actor) => mayEver([row({ who })], actor, 'a.b'))).toEqual(meant)
})

test.each([
  ['region', 'drenthe', { regions: ['drenthe'] }, true],
  ['region', 'drenthe', { regions: ['groningen', 'drenthe'] }, true],
  ['region', 'drenthe', { regions: ['groningen'] }, false],
  ['region', 'drenthe', { themes: ['drenthe'] }, false],
  ['region', 'drenthe', {}, false],
  ['theme', 'werk', { themes: ['werk'] }, true],
  ['theme', 'werk', { themes: ['rust'] }, false],
  ['theme', 'werk', { regions: ['werk'] }, false],
] as const)('a grant for %s %s within %o: %s', (kind, id, facts, meant) => {
  expect(may({ scope: kind }, has('adviser', kind, id), facts)).toBe(meant)
  expect(may({ scope: kind }, has('editor', kind, id), facts)).toBe(false)
  expect(may({ scope: kind }, has('adviser'), facts)).toBe(true)
})

test('a grant of one kind opens nothing in a row of another kind', () => {
  const facts = { regions: ['drenthe'], themes: ['werk'] }
  expect(may({ scope: 'theme' }, has('adviser', 'region', 'drenthe'), facts)).toBe(false)
  expect(may({ scope: 'region' }, has('adviser', 'theme', 'werk'), facts)).toBe(false)
  for (const kind of ['group', 'body', 'organisation', 'plan'] as const) {
    expect(may({ scope: 'region' }, has('adviser', kind, 'drenthe'), facts)).toBe(false)
  }
})

test('a row of scope all needs a grant without a limit', () => {
  expect(may({}, has('adviser', 'region', 'drenthe'))).toBe(false)
  expect(may({}, has('adviser'))).toBe(true)
  expect(may({}, has('editor', 'region', 'drenthe'))).toBe(false)
})

test('grants do not add up to more than each of them', () => {
  const actor = person([
    { role: 'adviser', scopeKind: 'region', scopeId: 'drenthe' },
    { role: 'editor', scopeKind: 'all', scopeId: null },
  ])
  expect(may({ scope: 'region' }, actor, { regions: ['zeeland'] })).toBe(false)
})

test('own and assigned go by the person, never by a visitor or by nobody', () => {
  for (const [scope, fact] of [
    ['own', 'ownerIds'],
    ['assigned', 'assigneeIds'],
  ] as const) {
    const the = { who: 'signed-in', scope } as const
    expect(may(the, person(), { [fact]: ['p1'] })).toBe(true)
    expect(may(the, person(), { [fact]: ['p2'] })).toBe(false)
    expect(may(the, person(), {})).toBe(false)
    expect(may({ who: 'anyone', scope }, visitor, { [fact]: ['p1'] })).toBe(false)
    expect(may({ who: 'system', scope }, system, { [fact]: ['p1'] })).toBe(false)
    expect(may({ scope }, has('adviser'), { [fact]: ['p1'] })).toBe(true)
    expect(may({ scope }, has('editor'), { [fact]: ['p1'] })).toBe(false)
    expect(may({ scope }, has('adviser'), { [fact]: ['p2'] })).toBe(false)
  }
})

test('a row that needs a stronger sign-in gives nothing to a weaker one', () => {
  const grants = [{ role: 'adviser', scopeKind: 'all', scopeId: null }] as const
  for (const strength of ['passkey', 'oidc'] as const) {
    expect(may({ strength }, person(grants, 'mail'))).toBe(false)
    expect(mayEver([row({ strength })], person(grants, 'mail'), 'a.b')).toBe(false)
    expect(may({ strength }, person(grants, 'passkey'))).toBe(true)
    expect(may({ strength }, person(grants, 'oidc'))).toBe(true)
    expect(may({ strength, scope: 'own' }, person(grants, 'mail'), { ownerIds: ['p1'] })).toBe(false)
  }
  expect(may({}, person(grants, 'mail'))).toBe(true)
  const own = { who: 'signed-in', scope: 'own', strength: 'passkey' } as const
  expect(may(own, person([], 'mail'), { ownerIds: ['p1'] })).toBe(false)
  expect(may(own, person([], 'passkey'), { ownerIds: ['p1'] })).toBe(true)
  expect(may({ who: 'anyone', strength: 'mail' }, visitor)).toBe(false)
})

test('states: only in those that are named, and in none when the state is not known', () => {
  const states = ['new', 'answered']
  expect(may({ states }, has('adviser'), { state: 'new' })).toBe(true)
  expect(may({ states }, has('adviser'), { state: 'closed' })).toBe(false)
  expect(may({ states }, has('adviser'), {})).toBe(false)
  expect(may({ states: [] }, has('adviser'), { state: 'new' })).toBe(false)
  expect(mayEver([row({ states })], has('adviser'), 'a.b')).toBe(true)
})

test('a policy asks the table with the facts of the thing', () => {
  const policy = policyOn([row({ states: ['new'] })])<{ state: string }>('a.b', ({ state }) => ({ state }))
  expect(policy(has('adviser'), { state: 'new' })).toBe(true)
  expect(policy(has('adviser'), { state: 'closed' })).toBe(false)
  expect(policy(visitor, { state: 'new' })).toBe(false)
})
