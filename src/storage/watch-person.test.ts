import { expect, test } from 'vitest'
import { idOf } from '../sync/testing/fixtures.ts'
import { PERSON_NAME } from './known-person.ts'
import { watchPerson } from './watch-person.ts'

const known = JSON.stringify({
  person: { id: idOf(1), name: 'Ada Conti', email: 'ada@example.org', planRoles: [], memberships: [] },
  instance: { demo: true, today: '2026-07-20', clockFixed: true },
})

/** What is told when another tab changes the shelf. */
function toldOf(key: string | null, newValue: string | null): (string | null)[] {
  const window = new EventTarget() as Window & EventTarget
  const told: (string | null)[] = []
  const change = () => window.dispatchEvent(Object.assign(new Event('storage'), { key, newValue }))
  const stop = watchPerson(window, (person) => told.push(person))
  change()
  stop()
  change()
  return told
}

test.each([
  ['somebody signed in', PERSON_NAME, known, [idOf(1)]],
  ['they signed out', PERSON_NAME, null, [null]],
  ['everything was cleared', null, null, [null]],
  ['something else was written', 'other', known, []],
  ['a newer app wrote what this one cannot read', PERSON_NAME, '{"person":{"id":7}}', []],
  ['nonsense was written', PERSON_NAME, '{', []],
])('in another tab %s: %s', (_case, key, value, told) => {
  expect(toldOf(key, value)).toEqual(told)
})
