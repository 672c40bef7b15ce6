import { expect, test } from 'vitest'
import { isFaultless, typedAccount } from './typed-account.ts'

function form(fields: Record<string, string>): FormData {
  const data = new FormData()
  for (const [name, value] of Object.entries(fields)) data.set(name, value)
  return data
}

test('what fits is taken without the spaces around it, the password as typed', () => {
  const typed = typedAccount(form({ name: ' Ada Conti ', email: ' Ada@Example.org ', password: ' quattro parole ' }))
  expect(isFaultless(typed.faults)).toBe(true)
  expect(typed).toMatchObject({ name: 'Ada Conti', email: 'Ada@Example.org', password: ' quattro parole ' })
})

test.each([
  [{ name: '', email: 'a@b.it', password: 'dodici lettere' }, { name: 'missing' }],
  [{ name: 'Ada\u200bConti', email: 'a@b.it', password: 'dodici lettere' }, { name: 'wrong' }],
  [{ name: 'Ada', email: 'àda@b.it', password: 'dodici lettere' }, { email: 'wrong' }],
  [{ name: 'Ada', email: '', password: 'dodici lettere' }, { email: 'missing' }],
  [{ name: 'Ada', email: 'a@b.it', password: 'corta' }, { password: 'short' }],
])('of %j the form says what is wrong, and of nothing else', (fields, fault) => {
  const { faults } = typedAccount(form(fields))
  expect(faults).toEqual({ name: null, email: null, password: null, ...fault })
})

test('a field that is not asked for is not missed', () => {
  expect(isFaultless(typedAccount(form({ password: 'dodici lettere' })).faults)).toBe(true)
})
