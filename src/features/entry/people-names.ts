import type { Membership } from '../../domain/people.ts'

/**
 * The name of who wrote an entry; null for the person's own.
 *
 * Unknowns  an entry that never left this device has no author yet: the person's own; somebody who is no longer of
 *           the organisation is `other`
 */
export function authorName(
  author: string | null,
  self: string,
  people: Membership['people'],
  other: string,
): string | null {
  if (author === null || author === self) return null
  return people.find(({ id }) => id === author)?.name ?? other
}
