import type { Database } from '../database/tables.ts'
import { withFactor } from '../repositories/second-factors.ts'

/** Each with whether they have a second factor, for who administers; to anybody else that is not told. */
export async function tellFactors<P extends { readonly id: string }>(
  db: Database,
  administers: boolean,
  people: readonly P[],
): Promise<(P & { readonly secondFactor: boolean | null })[]> {
  const having = administers
    ? await withFactor(
        db,
        people.map(({ id }) => id),
      )
    : null
  return people.map((person) => ({ ...person, secondFactor: having?.has(person.id) ?? null }))
}
