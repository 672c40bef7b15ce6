import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clientAddress, networkOf, parseAddress, parseNetwork } from './client-address.ts'

const networks = (...texts: string[]) => texts.flatMap((text) => parseNetwork(text) ?? [])

test.each([
  ['192.0.2.1', 0xffff_c000_0201n],
  ['::ffff:192.0.2.1', 0xffff_c000_0201n],
  ['::FFFF:C000:201', 0xffff_c000_0201n],
  ['0:0:0:0:0:ffff:192.0.2.1', 0xffff_c000_0201n],
  ['::', 0n],
  ['::1', 1n],
  ['2001:db8::1', 0x2001_0db8_0000_0000_0000_0000_0000_0001n],
  ['2001:db8:0:0:0:0:0:1', 0x2001_0db8_0000_0000_0000_0000_0000_0001n],
  ['fe80::1%eth0', 0xfe80_0000_0000_0000_0000_0000_0000_0001n],
  ['1::', 1n << 112n],
])('[W15] %s is read', (text, expected) => {
  expect(parseAddress(text)).toBe(expected)
})

test.each([
  ...['', ' ', '1', '1.2.3', '1.2.3.4.5', '256.1.1.1', '01.2.3.4', '1.2.3.-4', '1.2.3.4 ', '0x7f.1.1.1', '127.1'],
  ...[':', ':::', '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '1:2:3:4:5:6:7:8::', '12345::', 'g::', '::1.2.3'],
  ...['1.2.3.4::', '::1.2.3.4:5', '[::1]', 'localhost', '١٢٧.٠.٠.١', '::ffff:1.2.3.4/96'],
])('[W15] %j is no address', (text) => {
  expect(parseAddress(text)).toBe(null)
})

test('[W15] an address is read as the platform reads it, in all its spellings', () => {
  const four = fc.ipV4()
  const six = fc.ipV6()
  fc.assert(
    fc.property(fc.oneof(four, six), (text) => {
      const host = text.includes(':') ? `[${text}]` : text
      const { hostname } = new URL(`http://${host}/`)
      expect(parseAddress(text)).not.toBe(null)
      expect(parseAddress(text)).toBe(parseAddress(hostname.replace(/^\[|\]$/g, '')))
    }),
    { numRuns: 1_000 },
  )
})

test.each([
  ['10.0.0.0/8', '10.255.0.1', true],
  ['10.0.0.0/8', '11.0.0.1', false],
  ['10.1.2.3/8', '10.0.0.1', true],
  ['192.0.2.1', '192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
  ['192.0.2.0/24', '::ffff:192.0.2.200', true],
  ['0.0.0.0/0', '203.0.113.9', true],
  ['0.0.0.0/0', '2001:db8::1', false],
  ['fd00::/8', 'fdff::1', true],
  ['fd00::/8', 'fe00::1', false],
  ['::1', '127.0.0.1', false],
  ['::/0', '127.0.0.1', true],
])('[W15] whether %s holds %s: %s', (network, address, expected) => {
  const trusted = networks(network)
  expect(trusted).toHaveLength(1)
  expect(clientAddress(address, '198.51.100.7', trusted)).toBe(parseAddress(expected ? '198.51.100.7' : address))
})

test.each(['', '/8', '10.0.0.0/33', '::/129', '10.0.0.0/-1', '10.0.0.0/8/8', '10.0.0.0/', 'proxy.example.org', '*'])(
  '[W15] %j is no network',
  (text) => {
    expect(parseNetwork(text)).toBe(null)
  },
)

const PROXY = '192.0.2.10'
const OTHER_PROXY = '2001:db8::10'

test.each([
  ['a claim of somebody whom nobody trusts', '203.0.113.5', '198.51.100.7', '203.0.113.5'],
  ['whom a trusted proxy heard', PROXY, '198.51.100.7', '198.51.100.7'],
  ['whom the first of two trusted proxies heard', PROXY, `198.51.100.7, ${OTHER_PROXY}`, '198.51.100.7'],
  ['not what the client wrote before it', PROXY, '127.0.0.1, 198.51.100.7', '198.51.100.7'],
  ['not even where the client names trusted proxies', PROXY, `1.1.1.1, ${PROXY}, 198.51.100.7`, '198.51.100.7'],
  ['the proxy, where it heard nobody', PROXY, null, PROXY],
  ['the proxy, where nobody can read what it heard', PROXY, '198.51.100.7, unknown', PROXY],
  ['with a port', PROXY, '198.51.100.7:4711', '198.51.100.7'],
  ['with brackets', PROXY, '[2001:db8::7]:4711', '2001:db8::7'],
  ['a trusted client on the proxy’s own network', PROXY, PROXY, PROXY],
])('[W15] %s', (_name, peer, forwarded, expected) => {
  expect(clientAddress(peer, forwarded, networks(PROXY, OTHER_PROXY))).toBe(parseAddress(expected))
})

test('[W15] where no connection is known there is no address, whatever is claimed', () => {
  expect(clientAddress(null, '198.51.100.7', networks('0.0.0.0/0', '::/0'))).toBe(null)
})

test.each([
  ['192.0.2.1', '192.0.2.1', true],
  ['192.0.2.1', '::ffff:192.0.2.1', true],
  ['192.0.2.1', '192.0.2.2', false],
  ['2001:db8:1:2::1', '2001:db8:1:2:ffff:ffff:ffff:ffff', true],
  ['2001:db8:1:2::1', '2001:db8:1:3::1', false],
  ['::1', '0.0.0.1', false],
])('[W14] whether %s and %s count as one network: %s', (one, other, expected) => {
  const of = (text: string) => networkOf(parseAddress(text) ?? -1n)
  expect(of(one) === of(other)).toBe(expected)
})
