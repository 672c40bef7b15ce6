import { afterEach, expect, test, vi } from 'vitest'
import { comeBackTo, safeAddress, whereToComeBack } from './come-back.ts'

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
  '/con\tvalida',
])('%j is not gone to', (address) => {
  expect(safeAddress(address)).toBeNull()
})

/** What the tab keeps. */
function tab() {
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, text: string) => kept.set(name, text),
    removeItem: (name: string) => kept.delete(name),
  })
  return kept
}
afterEach(() => vi.unstubAllGlobals())

test('the page to come back to is gone to once', () => {
  tab()
  comeBackTo('/convalida')
  expect([whereToComeBack(), whereToComeBack()]).toEqual(['/convalida', null])
})

test('another site is neither kept, in place of what was, nor gone to by whoever wrote it there', () => {
  const kept = tab()
  comeBackTo('/convalida')
  const [name = ''] = kept.keys()
  comeBackTo('//example.org')
  expect([...kept.values()]).toEqual([])
  kept.set(name, '//example.org')
  expect(whereToComeBack()).toBeNull()
})
