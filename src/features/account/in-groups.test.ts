import { expect, test } from 'vitest'
import { inGroups } from './in-groups.ts'

test('a secret is read in fours', () => {
  expect(inGroups('ABCDEFGHIJ')).toBe('ABCD EFGH IJ')
})
