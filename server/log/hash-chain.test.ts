import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Entry } from '../../src/domain/entry.ts'
import { nodeSha256 } from '../start/node-sha256.ts'
import { FIRST_MARK, hashOf, nextMark } from './hash-chain.ts'

const LINK = {
  hash: 'ab'.repeat(32),
  seq: 258,
  author: '018cc251-f400-787a-9c56-3751ab91f203',
  receivedAt: new Date('2026-07-20T09:08:07.006Z'),
}

test('[S3] the mark is the hash of 112 bytes, laid out as documented', async () => {
  const bytes = Buffer.from(
    [
      '00'.repeat(32),
      'ab'.repeat(32),
      '0000000000000102',
      '018cc251f400787a9c563751ab91f203',
      Buffer.from('2026-07-20T09:08:07.006Z').toString('hex'),
    ].join(''),
    'hex',
  )
  expect(bytes).toHaveLength(112)
  expect(await nextMark(nodeSha256, FIRST_MARK, LINK)).toBe(createHash('sha256').update(bytes).digest('hex'))
})

test.each([
  ['the previous mark', 'cd'.repeat(32), {}],
  ['the entry', FIRST_MARK, { hash: 'ac'.repeat(32) }],
  ['the place', FIRST_MARK, { seq: 259 }],
  ['the author', FIRST_MARK, { author: '018cc251-f400-787a-9c56-3751ab91f204' }],
  ['the time', FIRST_MARK, { receivedAt: new Date('2026-07-20T09:08:07.007Z') }],
])('[S3] another mark follows when %s differs', async (_case, previous, change) => {
  expect(await nextMark(nodeSha256, previous, { ...LINK, ...change })).not.toBe(
    await nextMark(nodeSha256, FIRST_MARK, LINK),
  )
})

test('[S2] an entry’s hash does not depend on the order of its names', async () => {
  const entry: Entry = {
    id: LINK.author,
    v: 1,
    at: '2026-07-20T09:00:00Z',
    save: LINK.author,
    kind: 'submission',
    period: '2026-S1',
    heads: [LINK.author],
  }
  const reversed = Object.fromEntries(Object.entries(entry).reverse()) as Entry
  expect(await hashOf(nodeSha256, reversed)).toBe(await hashOf(nodeSha256, entry))
  expect(await hashOf(nodeSha256, { ...entry, period: '2026-S2' })).not.toBe(await hashOf(nodeSha256, entry))
})
