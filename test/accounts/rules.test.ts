import { describe, expect, test } from 'vitest'
import { claimSlug } from '../../src/commons/accounts/organisations/rules.ts'
import { displayName, emailInput } from '../../src/commons/accounts/people/rules.ts'
import { agentLabel, isAlive } from '../../src/commons/accounts/sessions/rules.ts'
import { returnPath } from '../../src/commons/accounts/sign-in/return-path.ts'
import { groupedCode, plainCode, stateOf } from '../../src/commons/accounts/sign-in/rules.ts'

describe('where to go on after signing in', () => {
  test.each([
    ['/koplopers', '/koplopers'],
    ['/koplopers?thema=leren&regio=noord', '/koplopers?thema=leren&regio=noord'],
    ['/en/koplopers', '/koplopers'],
    ['/en', '/'],
    ['/a/../mijn', '/mijn'],
    ['/mijn#deel', '/mijn'],
  ])('%s is a page of ours', (raw, path) => expect(returnPath(raw)).toBe(path))

  test.each([
    '//evil.example',
    '///evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    '/..//evil.example',
    '/./\\evil.example',
    '/en//evil.example',
    '/en/..//evil.example',
    '/\t/evil.example',
    '/\n/evil.example',
    '/x/..//evil.example/%2e%2e',
    'mijn',
    ' /mijn',
    '',
    `/${'x'.repeat(2000)}`,
    '/inloggen',
    '/en/inloggen/code',
    '/uitloggen',
  ])('%j is refused', (raw) => expect(returnPath(raw)).toBeNull())

  test('nothing at all is refused', () => expect(returnPath(undefined)).toBeNull())

  test('what is allowed stays on the own host, in both languages', () => {
    for (const raw of ['/koplopers', '/%2F/evil.example', '/@evil.example', '/a:b', '/.evil.example']) {
      const path = returnPath(raw)
      expect(path).not.toBeNull()
      for (const shown of [path, `/en${path}`]) {
        expect(new URL(shown ?? '', 'https://own.example').host).toBe('own.example')
      }
    }
  })
})

describe('the life of a sign-in', () => {
  const now = new Date('2026-11-23T10:00:00Z')
  const open = { tries: 0, ends_at: new Date('2026-11-23T10:10:00Z'), used_at: null }
  test('open until its end', () => {
    expect(stateOf(open, now)).toBe('open')
    expect(stateOf(open, new Date('2026-11-23T10:09:59.999Z'))).toBe('open')
    expect(stateOf(open, new Date('2026-11-23T10:10:00Z'))).toBe('expired')
  })
  test('five tries, once', () => {
    expect(stateOf({ ...open, tries: 4 }, now)).toBe('open')
    expect(stateOf({ ...open, tries: 5 }, now)).toBe('spent')
    expect(stateOf({ ...open, used_at: now }, now)).toBe('used')
  })
  test('codes are read as people type them', () => {
    expect(plainCode(' 1234 5678 ')).toBe('12345678')
    expect(plainCode('1234-5678')).toBe('12345678')
    expect(plainCode('12.34.56.78')).toBe('12345678')
    expect(groupedCode('01234567')).toBe('0123 4567')
  })
})

describe('the life of a session', () => {
  const at = (time: string) => new Date(`2026-11-${time}Z`)
  const session = {
    created_at: at('01T08:00:00'),
    last_seen_at: at('01T08:00:00'),
    ends_at: at('15T08:00:00'),
  }
  test('a member stays for 14 days', () => {
    expect(isAlive(session, false, at('15T07:59:59'))).toBe(true)
    expect(isAlive(session, false, at('15T08:00:00'))).toBe(false)
  })
  test('staff stay for 30 minutes without doing anything', () => {
    expect(isAlive(session, true, at('01T08:29:59'))).toBe(true)
    expect(isAlive(session, true, at('01T08:30:00'))).toBe(false)
  })
  test('and for 12 hours in all', () => {
    const busy = (time: string) => ({ ...session, last_seen_at: at(time) })
    expect(isAlive(busy('01T19:59:00'), true, at('01T19:59:59'))).toBe(true)
    expect(isAlive(busy('01T19:59:00'), true, at('01T20:00:00'))).toBe(false)
  })
})

describe('what is kept of a browser', () => {
  test.each([
    ['Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0', 'Firefox/Android'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0',
      'Edge/Windows',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15',
      'Safari/macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari/iPhone',
    ],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36', 'Chrome/Linux'],
    ['curl/8', ''],
    [undefined, ''],
  ])('%s', (agent, label) => expect(agentLabel(agent)).toBe(label))
})

test('addresses are kept in lower case and must be complete', () => {
  expect(emailInput.parse(' Jan.Jansen@Zorg.NL ')).toBe('jan.jansen@zorg.nl')
  for (const wrong of [
    '',
    'jan',
    'jan@',
    'jan@zorg',
    'jan@zorg.nl\nBcc: x@y.nl',
    'a b@zorg.nl',
    `${'x'.repeat(250)}@zorg.nl`,
  ]) {
    expect(emailInput.safeParse(wrong).success, wrong).toBe(false)
  }
})

test('somebody without a name is called after what stands before the @', () => {
  expect(displayName({ name: '', email: 'jan.jansen@zorg.nl' })).toBe('jan.jansen')
  expect(displayName({ name: 'Jan', email: 'jan.jansen@zorg.nl' })).toBe('Jan')
  expect(displayName({ name: '', email: null })).toBe('')
})

test('addresses of organisations are unique and never too long', () => {
  const taken = new Set(['zorghuis'])
  expect(claimSlug('Zorghuis', taken)).toBe('zorghuis-2')
  expect(claimSlug('Zorghuis!', taken)).toBe('zorghuis-3')
  expect(claimSlug('!!!', taken)).toBe('organisatie')
  const long = 'zorg '.repeat(40)
  const first = claimSlug(long, taken)
  const second = claimSlug(long, taken)
  expect(first).not.toBe(second)
  for (const slug of [first, second]) expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  expect(second.length).toBeLessThanOrEqual(80)
})
