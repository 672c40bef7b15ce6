import type { Table } from 'dexie'

export const ORGANISATION_INDEXES = 'id'

/**
 * An organisation that the person belongs or belonged to: its name outlives the membership here.
 *
 * Shape  `endedAt` ISO 8601, by this device's clock, is when this device learned that they belong to it no more; null
 *        while they do
 */
interface OrganisationRow {
  readonly id: string
  readonly name: string
  readonly endedAt: string | null
}

export type OrganisationTable = Table<OrganisationRow, string>

/** The organisations of now, by name; those known before that are not among them have ended, once and at `at`. */
export function keepMemberships(
  table: OrganisationTable,
  memberships: readonly { readonly id: string; readonly name: string }[],
  at: string,
): PromiseLike<void> {
  return table.db.transaction('rw', table, async () => {
    const now = new Set(memberships.map(({ id }) => id))
    const before = await table.toArray()
    const over = before.filter(({ id, endedAt }) => endedAt === null && !now.has(id))
    const ended = over.map((row) => ({ ...row, endedAt: at }))
    await table.bulkPut([...ended, ...memberships.map(({ id, name }) => ({ id, name, endedAt: null }))])
  })
}
