import { expect, test } from 'vitest'
import { LinkToken } from '../../src/domain/person-text.ts'
import { hashOfToken, newToken } from './link-token.ts'

test('every secret is another one, in the form of a link', () => {
  const tokens = Array.from({ length: 200 }, newToken)
  expect(new Set(tokens).size).toBe(200)
  expect(tokens.every((token) => LinkToken.safeParse(token).success)).toBe(true)
})

test('a secret is kept as its SHA-256', async () => {
  expect(await hashOfToken('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
})
