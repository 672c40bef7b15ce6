import type { Session } from '../domain/wire/session.ts'

/**
 * Where a person begins: entry for who belongs to an organisation, review for a manager, the organisations for who only
 * administers, the plan for the rest.
 */
export function homeOf({ person }: Pick<Session, 'person'>): string {
  if (person === null) return '/'
  if (person.memberships.length > 0) return '/rilevazioni'
  if (person.planRoles.includes('manager')) return '/convalida'
  return person.planRoles.includes('administrator') ? '/organizzazioni' : '/'
}
