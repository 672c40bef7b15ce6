import type { Database } from '../database/tables.ts'
import { migrate } from '../migrations/migrate.ts'
import { ownerRefused } from './database-problems.ts'
import { failureCode } from './system-failures.ts'

/** PostgreSQL's words for a right that the owner lacks: on a role, a table or a schema, or on any schema at all. */
const LACKS_A_RIGHT = new Set(['42501', '3F000'])

/**
 * Runs the migrations that the database has not had, and names them.
 * @throws StartProblem `database_refused` when the owner may not; then nothing was migrated
 */
export async function bringForward(owner: Database, login: string): Promise<string[]> {
  try {
    return await migrate(owner, login)
  } catch (failure) {
    if (failure instanceof Error && LACKS_A_RIGHT.has(failureCode(failure) ?? '')) {
      throw ownerRefused(failure.message, failure)
    }
    throw failure
  }
}
