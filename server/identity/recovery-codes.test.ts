import { expect, test } from 'vitest'
import { FactorCode } from '../../src/domain/person-text.ts'
import { newRecoveryCode, plainRecoveryCode } from './recovery-codes.ts'

test('[I10] recovery codes are all different, and as the wire takes them', () => {
  const codes = Array.from({ length: 300 }, newRecoveryCode)
  expect(new Set(codes).size).toBe(300)
  for (const code of codes) {
    expect(code).toMatch(/^[0-9a-hj-km-np-tv-z]{4}(-[0-9a-hj-km-np-tv-z]{4}){2}$/)
    expect(FactorCode.safeParse(code).success).toBe(true)
  }
})

test.each([
  ['0123-abcd-xyz1', '0123abcdxyz1'],
  [' 0123 ABCD XYZ1 ', '0123abcdxyz1'],
  ['O123-abcd-xyzI', '0123abcdxyz1'],
  ['o123abcdxyzl', '0123abcdxyz1'],
])('[I10] %j is read as %s', (typed, plain) => {
  expect(plainRecoveryCode(typed)).toBe(plain)
})
