import { expect, test } from 'vitest'
import { authorName } from './people-names.ts'

const people = [
  { id: 'b', name: 'Elio' },
  { id: 'd', name: '' },
]

test.each([
  ['an entry that never left is one’s own', null, null],
  ['one’s own entry from elsewhere is one’s own', 'a', null],
  ['a colleague has a name', 'b', 'Elio'],
  ['who was erased has no name', 'd', 'persona cancellata'],
  ['who is not of the organisation any more is another person', 'c', 'altra persona'],
])('%s', (_, author, expected) => {
  expect(authorName(author, 'a', people, { otherPerson: 'altra persona', erasedPerson: 'persona cancellata' })).toBe(
    expected,
  )
})
