import { expect, test } from 'vitest'
import { deviceText } from './device-words.ts'

const words = { thisDevice: 'here', ownOther: 'my other', named: (mark: string) => `device ${mark}` }
const HERE = '00000000-0000-7000-8000-00000000aaaa'
const THERE = '00000000-0000-7000-8000-00000000bbbb'

test.each([
  ['never left this device', { author: null }, 'here'],
  ['came back in the log', { author: 'me', device: HERE }, 'here'],
  ['was written by the same person elsewhere', { author: 'me', device: THERE }, 'my other'],
  ['was written by a colleague', { author: 'elio', device: THERE }, 'device BBBB'],
  ['was written by a colleague on this very device', { author: 'elio', device: HERE }, 'here'],
  ['came before devices were kept', { author: 'me' }, null],
])('an entry that %s says so', (_case, row, expected) => {
  expect(deviceText(row, 'me', HERE, words)).toBe(expected)
})

test('as long as this device is not known, nothing is claimed', () => {
  expect(deviceText({ author: 'me', device: THERE }, 'me', null, words)).toBeNull()
})
