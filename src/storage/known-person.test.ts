import { expect, test } from 'vitest'
import { idOf } from '../sync/testing/fixtures.ts'
import { forgetPerson, type KnownSession, knownPerson, rememberPerson } from './known-person.ts'

const session: KnownSession = {
  person: { id: idOf(1), name: 'Ada Conti', email: 'ada@example.org', planRoles: [], memberships: [] },
  instance: { demo: true, today: '2026-07-20', clockFixed: true },
}

function shelf(texts = new Map<string, string>()) {
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
    removeItem: (key: string) => void texts.delete(key),
  }
}

const refuse = () => {
  throw new DOMException('no', 'SecurityError')
}
const closedShelf = { getItem: refuse, setItem: refuse, removeItem: refuse }

test('who signed in is known at the next start, until forgotten', () => {
  const kept = shelf()
  expect(knownPerson(kept)).toBeNull()
  expect(rememberPerson(kept, session)).toBe(true)
  expect(knownPerson(kept)).toEqual(session)
  forgetPerson(kept)
  expect(knownPerson(kept)).toBeNull()
})

test('forgetting removes nothing else', () => {
  const kept = shelf(new Map([['other', 'thing']]))
  rememberPerson(kept, session)
  forgetPerson(kept)
  expect([...kept.texts]).toEqual([['other', 'thing']])
})

test.each([
  ['broken text', '{'],
  ['an earlier shape', '{"id":"1"}'],
  ['a session of nobody', JSON.stringify({ ...session, person: null })],
])('%s is nobody', (_case, text) => {
  const kept = shelf()
  rememberPerson(kept, session)
  for (const key of kept.texts.keys()) kept.texts.set(key, text)
  expect(knownPerson(kept)).toBeNull()
})

test('a browser that keeps nothing is no failure', () => {
  expect(rememberPerson(closedShelf, session)).toBe(false)
  expect(knownPerson(closedShelf)).toBeNull()
  expect(() => forgetPerson(closedShelf)).not.toThrow()
})
