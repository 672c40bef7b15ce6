import { ERASED, type Membership } from '../../domain/people.ts'

/**
 * The name of who wrote an entry; null for the person's own.
 *
 * Unknowns  an entry that never left this device has no author yet: the person's own; somebody who is no longer of
 *           the organisation, or was erased, is named by the words
 */
export function authorName(
  author: string | null,
  self: string,
  people: Membership['people'],
  words: { readonly otherPerson: string; readonly erasedPerson: string },
): string | null {
  if (author === null || author === self) return null
  const name = people.find(({ id }) => id === author)?.name ?? words.otherPerson
  return name === ERASED ? words.erasedPerson : name
}
