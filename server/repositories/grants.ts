import { sql } from 'kysely'
import type { Organisation } from '../../src/domain/people.ts'
import type { GrantedValues } from '../../src/domain/wire/grants.ts'
import type { AccessGrantRow, OrganisationRow, Tx } from '../database/tables.ts'
import { organisationOf } from './people.ts'

export type OpenGrant = Pick<AccessGrantRow, 'funder' | 'indicators' | 'given_by'> & { readonly given_at: Date }

/** What the organisation has open, first given first. */
export function listOpenGrants(trx: Tx, organisation: string): Promise<OpenGrant[]> {
  return trx
    .selectFrom('access_grant')
    .select(['funder', 'indicators', 'given_by', 'given_at'])
    .where('organisation', '=', organisation)
    .where('withdrawn_at', 'is', null)
    .orderBy('given_at')
    .execute()
}

/** Who has the role of funder, to whom they may be granted or who runs the plan; nobody to anybody else. */
export async function listFunders(trx: Tx): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`SELECT id, name FROM app_funders()`.execute(trx)
  return rows
}

/** Opens the indicators to the funder; false where something is open to them already. */
export async function openGrant(
  trx: Tx,
  grant: { organisation: string; funder: string; indicators: string[] | null; given_by: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('access_grant')
    .values(grant)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return (numInsertedOrUpdatedRows ?? 0n) > 0n
}

/** Ends what is open to the funder; false where nothing was. */
export async function endGrant(trx: Tx, organisation: string, funder: string): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('access_grant')
    .set({ withdrawn_at: sql`app_now()` })
    .where('organisation', '=', organisation)
    .where('funder', '=', funder)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** An organisation that opened its values to the transaction's person, and since when. */
export interface Granted {
  readonly organisation: Organisation
  readonly indicators: string[] | null
  readonly since: Date
}

/** What is open to the transaction's person, while they are a funder. */
export async function listGranted(trx: Tx): Promise<Granted[]> {
  type Row = Omit<OrganisationRow, 'id' | 'sectors'> & {
    organisation: string
    indicators: string[] | null
    given_at: Date
  }
  const { rows } = await sql<Row>`SELECT * FROM app_granted_to_me()`.execute(trx)
  return rows.map(({ indicators, given_at, ...row }) => ({
    organisation: organisationOf({ ...row, id: row.organisation, sectors: [] }),
    indicators,
    since: given_at,
  }))
}

/** What was open to the transaction's person and is no more, and until when, while they are a funder. */
export async function listEnded(trx: Tx): Promise<{ id: string; name: string; until: Date }[]> {
  const { rows } = await sql<{ id: string; name: string; until: Date }>`
    SELECT organisation AS id, name, ended_at AS until FROM app_ended_for_me()`.execute(trx)
  return rows
}

/**
 * The organisation's approved values that are open to the transaction's person, in no order; null where nothing is.
 * The database writes the reading into the audit in the same statement.
 */
export async function readGrantedValues(trx: Tx, organisation: string): Promise<GrantedValues['values'] | null> {
  const { rows } = await sql<{ values: GrantedValues['values'] | null }>`
    SELECT app_granted_values(${organisation}) AS "values"`.execute(trx)
  return rows[0]?.values ?? null
}
