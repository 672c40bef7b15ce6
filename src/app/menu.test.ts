import { expect, test } from 'vitest'
import { shellMessages } from '../i18n/messages/shell.ts'
import { currentOf, menuOf } from './menu.ts'

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

test.each([
  [['administrator'], '/organizzazioni'],
  [['manager'], '/convalida'],
  [['administrator', 'manager'], '/convalida'],
] as const)('in the menu of %j the work of their own is %s', (planRoles, href) => {
  const person = { id: 'p', name: 'Ada', email: 'ada@example.org', planRoles: [...planRoles], memberships: [] }
  const work = menuOf(person, '/', shellMessages.it, false).filter(({ href: to }) =>
    /convalida|organizzazioni/.test(to),
  )
  expect(work.map(({ href: to }) => to)).toEqual([href])
})
