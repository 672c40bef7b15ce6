import { sql } from 'kysely'
import type { Database } from '../database/tables.ts'

/**
 * Counts one more attempt on the account in the window, unless there are `limit` already; whether it was counted.
 *
 * One statement, so attempts that come at once are counted one after the other. Forgets windows long gone. Accounts by a
 * hash: no address stands in this table.
 */
export async function countAttempt(db: Database, account: string, windowStart: Date, limit: number): Promise<boolean> {
  await db
    .deleteFrom('sign_in_failure')
    .where('window_start', '<', new Date(windowStart.getTime() - 86_400_000))
    .execute()
  const counted = await db
    .insertInto('sign_in_failure')
    .values({ account, window_start: windowStart, failures: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['account', 'window_start'])
        .doUpdateSet((row) => ({ failures: row('sign_in_failure.failures', '+', 1) }))
        .where('sign_in_failure.failures', '<', limit),
    )
    .returning('failures')
    .executeTakeFirst()
  return counted !== undefined
}

/** Takes one attempt back: it was no failure. */
export async function takeBackAttempt(db: Database, account: string, windowStart: Date): Promise<void> {
  await db
    .updateTable('sign_in_failure')
    .set({ failures: sql`failures - 1` })
    .where('account', '=', account)
    .where('window_start', '=', windowStart)
    .where('failures', '>', 0)
    .execute()
}
