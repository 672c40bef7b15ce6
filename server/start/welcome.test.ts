import { expect, test } from 'vitest'
import { welcomeText } from './welcome.ts'

const baseUrl = 'http://localhost:4030'
const person = { email: 'marta@demo.example', name: 'Marta', roleIt: 'rileva', roleEn: 'contributor' }
const demo = { people: [person], password: 'una frase' }
const setUpLink = 'http://localhost:4030/link#abc'

test('[I11] where nobody administers yet the link to do so stands in both languages, on a line of its own', () => {
  const lines = welcomeText({ baseUrl, demo: null, setUpLink }).split('\n')
  expect(lines.filter((line) => line.trim() === setUpLink)).toHaveLength(2)
  expect(lines.join(' ')).toMatch(/Nessuno amministra ancora .* Nobody administers this installation yet/)
})

test.each([
  ['with people of its own', { baseUrl, demo: null, setUpLink: null }],
  ['with the demo', { baseUrl, demo, setUpLink: null }],
])('%s there is none', (_case, welcome) => {
  expect(welcomeText(welcome)).not.toMatch(/nessuno|nobody|link/i)
})

test('the demo’s people are listed with the password, in both languages', () => {
  const text = welcomeText({ baseUrl, demo, setUpLink: null })
  expect(text).toMatch(/password una frase:\n {2}marta@demo\.example +rileva\n/)
  expect(text).toMatch(/password una frase:\n {2}marta@demo\.example +contributor\n/)
})
