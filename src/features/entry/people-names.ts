import type { Membership } from '../../domain/people.ts'

/** Words for who wrote something where there is no name. */
export interface AuthorWords {
  readonly you: string
  readonly otherPerson: string
}

/**
 * Who wrote an entry, by name.
 *
 * Unknowns  an entry that never left this device has no author yet: the person's own; somebody who is no longer of
 *           the organisation is another person
 */
export function authorName(
  author: string | null,
  self: string,
  people: Membership['people'],
  words: AuthorWords,
): string {
  if (author === null || author === self) return words.you
  return people.find(({ id }) => id === author)?.name ?? words.otherPerson
}
