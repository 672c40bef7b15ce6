import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { refusedForTheLast } from '../organisations/last-administrator.ts'
import { writeDown } from '../repositories/audit.ts'
import { erase } from '../repositories/erasure.ts'

interface Erasure {
  /** Who asks for it: the person, or an administrator. */
  readonly by: string
  readonly person: string
}

/**
 * Erases a person: whether there was one.
 *
 * The id stays, and is logged: whoever puts a backup back finds there whom to erase again.
 *
 * Errors  ApiProblem `last_administrator`
 * Source  SPEC P6, E6
 */
export async function erasePersonNow(
  deps: Pick<Deps, 'db' | 'instance' | 'clock' | 'log' | 'changed'>,
  { by, person }: Erasure,
): Promise<boolean> {
  const erased = await asPersonToday(deps, by, async (trx) => {
    if (!(await erase(trx, person, deps.clock()))) return false
    await writeDown(trx, by, { action: 'person_erased', subject: person })
    return true
  }).catch(refusedForTheLast)
  if (!erased) return false
  deps.log.info({ person }, 'person erased')
  deps.changed()
  return true
}
