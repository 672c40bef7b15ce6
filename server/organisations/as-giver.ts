import { becomePersonToday } from '../database/as-role.ts'
import type { Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'

/** Who changes whose role. */
interface Giving {
  readonly by: string
  readonly of: string
}

/**
 * Runs the work as the person who changes another's role. What that other person does next that asks for a proof asks
 * for a new one; who changes their own has just given it. One transaction: both or neither.
 */
export function asGiver<T>({ db, instance, identity }: Deps, { by, of }: Giving, work: (trx: Tx) => Promise<T>) {
  return db.transaction().execute(async (trx) => {
    if (of !== by) await identity.accounts?.unprove(of, trx)
    await becomePersonToday(trx, { instance }, by)
    return work(trx)
  })
}
