import { expect, test } from 'vitest'
import { placeNamed } from './place-named.ts'

test.each([
  ['', ''],
  ['#file', 'file'],
  ['#GOV-1.1%2F2025%2F', 'GOV-1.1/2025/'],
  ['#100%', '100%'],
])('an address with «%s» names «%s», and never takes the page away', (hash, named) => {
  expect(placeNamed(hash)).toBe(named)
})
