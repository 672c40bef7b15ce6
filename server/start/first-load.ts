import { sql } from 'kysely'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import { asJobs } from '../database/as-role.ts'
import type { Database } from '../database/tables.ts'
import type { Sha256 } from '../deps.ts'
import { insertAccounts } from '../identity/accounts.ts'
import type { Account } from '../repositories/accounts.ts'
import { insertCatalogue } from '../repositories/catalogue.ts'
import {
  insertHistory,
  insertPastHeld,
  insertTerritory,
  type PastEntry,
  type PastHeld,
  type Territory,
} from '../repositories/load.ts'

/** Makes the catalogue the newest one, if the database has not had this version yet. */
export function loadCatalogueInto(app: Database, catalogue: Catalogue, at: Date): Promise<boolean> {
  return asJobs(app, at.toISOString().slice(0, 10), (trx) => insertCatalogue(trx, catalogue, at))
}

/** Organisations with people and history, for a database that has none. */
export interface FirstLoad {
  readonly territory: Territory
  readonly logs: readonly { readonly organisation: string; readonly entries: readonly PastEntry[] }[]
  /** What waits beside the logs for a manager. */
  readonly held?: readonly { readonly organisation: string; readonly entries: readonly PastHeld[] }[]
  readonly accounts: readonly Account[]
  readonly password: string
  newId(): string
  readonly sha256: Sha256
}

/** Loads what `make` gives in one transaction, or nothing where organisations are already there; whether it did. */
export function loadIntoEmpty(owner: Database, make: () => FirstLoad, at: Date): Promise<boolean> {
  return owner.transaction().execute(async (trx) => {
    // Two servers that start at once: the second waits, then finds the first one's work.
    await sql`LOCK TABLE organisation IN SHARE ROW EXCLUSIVE MODE`.execute(trx)
    const any = await trx.selectFrom('organisation').select('id').limit(1).executeTakeFirst()
    if (any !== undefined) return false
    const load = make()
    await insertTerritory(trx, load.territory, at)
    for (const { organisation, entries } of load.logs) {
      await insertHistory(trx, load.sha256, organisation, entries, at)
    }
    for (const { organisation, entries } of load.held ?? [])
      await insertPastHeld(trx, load.sha256, organisation, entries)
    await insertAccounts(trx, load.accounts, load.password, load.newId)
    return true
  })
}
