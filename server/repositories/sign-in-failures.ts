import type { Database } from '../database/tables.ts'

/** How often signing in to the account failed in the window. Accounts by a hash: no address stands in this table. */
export async function countFailures(db: Database, account: string, windowStart: Date): Promise<number> {
  const row = await db
    .selectFrom('sign_in_failure')
    .select('failures')
    .where('account', '=', account)
    .where('window_start', '=', windowStart)
    .executeTakeFirst()
  return row?.failures ?? 0
}

/** Notes one more failure, and forgets those of windows long gone. */
export async function addFailure(db: Database, account: string, windowStart: Date): Promise<void> {
  await db
    .deleteFrom('sign_in_failure')
    .where('window_start', '<', new Date(windowStart.getTime() - 86_400_000))
    .execute()
  await db
    .insertInto('sign_in_failure')
    .values({ account, window_start: windowStart, failures: 1 })
    .onConflict((conflict) =>
      conflict
        .columns(['account', 'window_start'])
        .doUpdateSet((row) => ({ failures: row('sign_in_failure.failures', '+', 1) })),
    )
    .execute()
}
