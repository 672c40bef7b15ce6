import { sql } from 'kysely'
import type { Database, Tx } from '../database/tables.ts'

/** Who somebody is to a provider: `issuer` and `subject` together and nothing else; an e-mail is no identity. */
export interface ProviderIdentity {
  readonly issuer: string
  readonly subject: string
}

/** The person whose account this identity opens; null when it opens none. By the login itself, as all that is here. */
export async function findByIdentity(db: Database | Tx, { issuer, subject }: ProviderIdentity): Promise<string | null> {
  const { rows } = await sql<{ person: string }>`
    SELECT "userId" AS person FROM identity_account
    WHERE "providerId" = ${issuer} AND "accountId" = ${subject} AND "providerId" <> 'credential'`.execute(db)
  return rows[0]?.person ?? null
}

/** Ties the identity to the account; false when it is tied already, or the account has another one of this provider. */
export async function insertIdentity(
  trx: Tx,
  person: string,
  { issuer, subject }: ProviderIdentity,
  id: string,
): Promise<boolean> {
  const { rows } = await sql`
    INSERT INTO identity_account (id, "accountId", "providerId", "userId")
    VALUES (${id}, ${subject}, ${issuer}, ${person}) ON CONFLICT DO NOTHING RETURNING id`.execute(trx)
  return rows.length > 0
}

/** Unties every provider's identity from the account; whether there was one. */
export async function deleteIdentities(trx: Tx, person: string): Promise<boolean> {
  const { rows } = await sql`
    DELETE FROM identity_account WHERE "userId" = ${person} AND "providerId" <> 'credential' RETURNING id`.execute(trx)
  return rows.length > 0
}
