import { expect, test } from 'vitest'
import { currentOf } from './menu.ts'

test.each([
  ['the page itself', '/indicatori', '/indicatori', 'page'],
  ['a page below', '/indicatori', '/indicatori/INC-3.1', 'true'],
  ['the plan, for an objective', '/', '/obiettivi/INC-3', 'true'],
  ['the plan, for the method', '/', '/metodo', 'true'],
  ['the reports, for what was granted', '/rapporti', '/concessi/1', 'true'],
  ['the plan is not everything', '/', '/indicatori', undefined],
  ['a name that only begins alike', '/rapporti', '/rapportini', undefined],
])('the menu marks %s', (_case, href, at, expected) => {
  expect(currentOf(href, at)).toBe(expected)
})
