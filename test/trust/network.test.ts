// Who counts as one sender where tries are limited.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { networkOf } from '../../src/platform/http/network.ts'

test.each([
  ['10.1.2.3', '10.1.2.3'],
  ['::ffff:10.1.2.3', '10.1.2.3'],
  ['::FFFF:0a01:0203', '10.1.2.3'],
  ['0:0:0:0:0:ffff:10.1.2.3', '10.1.2.3'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:db8:1:3::9', '2001:db8:1:3::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['[2001:db8:1:2::9]:443', '2001:db8:1:2::/64'],
  ['', ''],
  ['kanarie', 'kanarie'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})

test('every address of one household counts as one, and no two IPv4 addresses do', () => {
  const group = fc.integer({ min: 0, max: 0xffff }).map((number) => number.toString(16))
  const four = fc.tuple(group, group, group, group).map((groups) => groups.join(':'))
  fc.assert(
    fc.property(four, four, four, (net, a, b) => {
      expect(networkOf(`${net}:${a}`)).toBe(networkOf(`${net}:${b}`))
    }),
  )
  fc.assert(
    fc.property(fc.ipV4(), fc.ipV4(), (a, b) => {
      expect(networkOf(a) === networkOf(b)).toBe(a === b)
      expect(networkOf(`::ffff:${a}`)).toBe(networkOf(a))
    }),
  )
})
