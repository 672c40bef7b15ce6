import type { Table } from 'dexie'
import type { Cursor } from '../domain/wire/sync.ts'

export const CURSOR_INDEXES = 'org'

/** The place in an organisation's log that this device has reached, and when it last heard from the server. */
export interface CursorRow extends Cursor {
  readonly org: string
  readonly contactedAt: string
}

export type CursorTable = Table<CursorRow, string>

export function sameCursor(a: Cursor | null, b: Cursor | null): boolean {
  return a?.seq === b?.seq && a?.mark === b?.mark
}
