import type { PGlite } from '@electric-sql/pglite'
import { Kysely, PGliteDialect } from 'kysely'
import type { Database, Tables } from '../server/database/tables.ts'

/** The server's way to a PGlite, which has one connection: transactions wait for one another. */
export function databaseOver(pglite: PGlite): Database {
  return new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) })
}
