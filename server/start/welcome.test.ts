import { expect, test } from 'vitest'
import { welcomeText } from './welcome.ts'

const baseUrl = 'http://localhost:4030'
const person = { email: 'marta@demo.example', name: 'Marta', roleIt: 'rileva', roleEn: 'contributor' }
const demo = { people: [person], password: 'una frase' }

test('where nobody has an account it is said in both languages', () => {
  const text = welcomeText({ baseUrl, demo: null, hasAccounts: false })
  expect(text).toContain('non può ancora accedere nessuno')
  expect(text).toContain('Nobody can sign in here yet')
})

test.each([
  ['with people of its own', { baseUrl, demo: null, hasAccounts: true }],
  ['with the demo', { baseUrl, demo, hasAccounts: true }],
])('%s it is not', (_case, welcome) => {
  expect(welcomeText(welcome)).not.toMatch(/nessuno|Nobody/)
})

test('the demo’s people are listed with the password, in both languages', () => {
  const text = welcomeText({ baseUrl, demo, hasAccounts: true })
  expect(text).toMatch(/password una frase:\n {2}marta@demo\.example +rileva\n/)
  expect(text).toMatch(/password una frase:\n {2}marta@demo\.example +contributor\n/)
})
