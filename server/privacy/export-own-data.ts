import type { OwnData } from '../../src/domain/wire/own-data.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { ApiProblem } from '../http/problems.ts'
import { writeDown } from '../repositories/audit.ts'
import { readOwnData } from '../repositories/own-data.ts'
import { readAccount } from './read-account.ts'

/** All that is known of the person; that they took it is written down. Source: SPEC P5 */
export async function exportOwnDataOf(
  deps: Pick<Deps, 'db' | 'instance' | 'clock'>,
  who: { readonly personId: string; readonly sessionId: string | null },
): Promise<OwnData> {
  const account = await readAccount(deps, who)
  const { personId: person } = who
  const kept = await asPersonToday(deps, person, async (trx) => {
    await writeDown(trx, person, { action: 'own_data_exported', subject: person })
    const found = await readOwnData(trx)
    // Within the transaction: what was not handed out is not written down as if it were.
    if (found === null) throw new ApiProblem('signed_out')
    return found
  })
  return { exportedAt: deps.clock().toISOString(), account, ...kept }
}
