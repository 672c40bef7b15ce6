import { expect, test } from 'vitest'
import { bytesText } from './bytes.ts'
import { createFormat } from './format.ts'

const italian = createFormat('it')

test.each([
  [0, '1\u00a0kB'],
  [340_200, '340\u00a0kB'],
  [999_499, '999\u00a0kB'],
  [999_600, '1\u00a0MB'],
  [1_240_000, '1,2\u00a0MB'],
  [12_400_000, '12\u00a0MB'],
  [58_300_000_000, '58\u00a0GB'],
  [3_000_000_000_000_000, '3.000\u00a0TB'],
])('%i bytes are read as %s', (bytes, text) => {
  expect(bytesText(bytes, italian)).toBe(text)
})

test('English has its own separator', () => {
  expect(bytesText(1_240_000, createFormat('en'))).toBe('1.2\u00a0MB')
})
