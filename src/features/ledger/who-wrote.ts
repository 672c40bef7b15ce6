import { ERASED, type Membership } from '../../domain/people.ts'
import type { EntryRow } from '../../sync/row.ts'

export interface WhoWords {
  readonly thisDevice: string
  readonly ownOther: string
  readonly you: string
  readonly otherPerson: string
  readonly erasedPerson: string
}

/** Who reads: their id, this device's id (null while it is not known), and the people of the organisation. */
export interface Reader {
  readonly self: string
  readonly device: string | null
  readonly people: Membership['people']
}

/**
 * Where an entry comes from, as the person would say it: this device, another of theirs, or a colleague's name.
 *
 * Unknowns  without an author it never left here; an own entry of an unknown device is simply theirs
 */
export function whoWrote(
  { author, device }: Pick<EntryRow, 'author' | 'device'>,
  { self, device: here, people }: Reader,
  words: WhoWords,
): string {
  if (author === null) return words.thisDevice
  if (author !== self) {
    const name = people.find(({ id }) => id === author)?.name ?? words.otherPerson
    return name === ERASED ? words.erasedPerson : name
  }
  if (device === null || here === null) return words.you
  return device === here ? words.thisDevice : words.ownOther
}
