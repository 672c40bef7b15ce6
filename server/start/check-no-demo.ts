import { sql } from 'kysely'
import type { Database } from '../database/tables.ts'
import { StartProblem } from './start-problem.ts'

/**
 * Makes sure that a database which is no demo has none of the demo's people: everybody may read their password.
 * @throws StartProblem `wrong_setting`
 */
export async function checkNoDemo(db: Database, people: readonly { readonly id: string }[]): Promise<void> {
  const ids = people.map(({ id }) => id)
  const { rows } = await sql<{ any: boolean }>`
    SELECT EXISTS (SELECT FROM identity_user WHERE id = ANY(${ids}::uuid[])) AS "any"`.execute(db)
  if (rows[0]?.any !== true) return
  throw new StartProblem(
    'wrong_setting',
    {
      it: 'il database contiene i dati dimostrativi, con persone la cui password è pubblica.',
      en: 'the database holds the demonstration data, with people whose password is public.',
    },
    {
      it: 'indica con DATA_DIR un’altra cartella, oppure avvia con DEMO=1.',
      en: 'name another folder with DATA_DIR, or start with DEMO=1.',
    },
  )
}
