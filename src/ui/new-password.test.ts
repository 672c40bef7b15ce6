import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { NewPassword } from '../domain/person-text.ts'
import { passwordFault } from './new-password.ts'

test.each([
  ['', 'missing'],
  ['undicidieci', 'short'],
  ['dodici dodic', null],
  ['            ', null],
  ['àèìòùàèìòùàè', null],
  ['🌲🌲🌲🌲🌲🌲🌲🌲🌲🌲🌲', 'short'],
  ['🌲🌲🌲🌲🌲🌲🌲🌲🌲🌲🌲🌲', null],
  ['a'.repeat(256), null],
  ['a'.repeat(257), 'long'],
] as const)('of the password %o the form says %s, and the server agrees', (password, fault) => {
  expect(passwordFault(password)).toBe(fault)
  expect(z.safeParse(NewPassword, password).success).toBe(fault === null)
})
