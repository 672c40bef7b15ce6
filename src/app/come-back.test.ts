import { expect, test } from 'vitest'
import { safeAddress } from './come-back.ts'

test.each(['/convalida', '/indicatori/INC-3.1?periodo=2026-S1#nota', '/a'])('%j is of this site', (address) => {
  expect(safeAddress(address)).toBe(address)
})

test.each([
  null,
  '',
  '/',
  'https://example.org/',
  'convalida',
  '//example.org',
  '/\\example.org',
  '/\t/example.org',
  '/\n/example.org',
  '/convalida\r\n',
])('%j is not gone to', (address) => {
  expect(safeAddress(address)).toBeNull()
})
