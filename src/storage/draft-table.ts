import type { Table } from 'dexie'

export const DRAFT_INDEXES = '[org+key], org'

/**
 * What somebody was typing into a cell, not saved yet.
 *
 * Shape  `raw` is the text of each field as typed, by the field's name; `at` ISO 8601
 */
export interface Draft {
  readonly org: string
  readonly key: string
  readonly raw: Readonly<Record<string, string>>
  readonly note: string
  readonly at: string
}

export type DraftTable = Table<Draft, [string, string]>

/** Drops the drafts of the rows' cells. Drafts are few: looking which are there costs less than deleting none 40 times. */
export async function dropDraftsOf(
  table: DraftTable,
  org: string,
  rows: readonly { key: string | null }[],
): Promise<void> {
  const keys = new Set(rows.map(({ key }) => key))
  const drafts = (await table.where('org').equals(org).primaryKeys()).filter(([, key]) => keys.has(key))
  if (drafts.length > 0) await table.bulkDelete(drafts)
}
