import type { Person } from '../domain/people.ts'
import { remembered } from './remembered.ts'

const nameFor = (person: string) => `traguardo:wrote:${person}`

/** Whether the person writes for an organisation, or did on this device, where something of it may still be. */
export function writesHere(person: Person | null): boolean {
  return person !== null && (person.memberships.length > 0 || remembered.getItem(nameFor(person.id)) !== null)
}

/** Kept across sign-outs, as the person's database is. */
export function rememberWriting(person: string): void {
  remembered.setItem(nameFor(person), 'yes')
}
