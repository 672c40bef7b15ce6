import type { Action } from './actions.ts'
import { DATABASES, ORGS, orgName } from './cast.ts'

/** The action in words, for who reads a failing history. */
export function describeAction(action: Action): string {
  const said = Object.entries(action).map(([name, value]) => {
    if (name === 'do') return value
    if (name === 'db') return `on ${DATABASES[value]?.name}`
    if (name === 'org') return `of ${orgName(ORGS[value % ORGS.length] ?? '')}`
    return `${name} ${value}`
  })
  return said.join(', ')
}
