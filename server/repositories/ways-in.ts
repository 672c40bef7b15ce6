import { sql } from 'kysely'
import type { Account } from '../../src/domain/wire/account.ts'
import type { Database, Tx } from '../database/tables.ts'
import type { Deps } from '../deps.ts'
import { deleteIdentities } from './provider-identities.ts'
import { deleteFactor } from './second-factors.ts'

type WaysIn = Pick<Account, 'password' | 'secondFactor' | 'passkeys' | 'provider'>

interface PasskeyLine {
  readonly id: string
  readonly name: string
  readonly addedAt: Date
  readonly lastUsedAt: Date | null
}

interface Line {
  readonly password: boolean
  readonly factorSince: Date | null
  readonly codesLeft: number
  readonly providerSince: Date | null
}

/**
 * How the person signs in, and since when, as `say` says it. By the login itself: no person's role reads the tables of the
 * identity.
 */
export async function readWaysIn(db: Database, person: string, say: (at: Date) => string): Promise<WaysIn> {
  const { rows } = await sql<Line>`
    SELECT
      EXISTS (SELECT FROM identity_account WHERE "userId" = ${person} AND password IS NOT NULL) AS password,
      (SELECT confirmed_at FROM identity_second_factor WHERE "userId" = ${person}) AS "factorSince",
      (SELECT count(*)::int FROM identity_recovery_code WHERE "userId" = ${person} AND used_at IS NULL) AS "codesLeft",
      (SELECT min("createdAt") FROM identity_account WHERE "userId" = ${person} AND "providerId" <> 'credential')
        AS "providerSince"`.execute(db)
  const { password = false, factorSince = null, codesLeft = 0, providerSince = null } = rows[0] ?? {}
  return {
    password,
    secondFactor: factorSince === null ? null : { since: say(factorSince), recoveryCodesLeft: codesLeft },
    passkeys: await listPasskeys(db, person, say),
    provider: providerSince === null ? null : { since: say(providerSince) },
  }
}

async function listPasskeys(db: Database, person: string, say: (at: Date) => string): Promise<Account['passkeys']> {
  const { rows } = await sql<PasskeyLine>`SELECT id, name, "addedAt", "lastUsedAt" FROM identity_passkey
    WHERE "userId" = ${person} ORDER BY "addedAt", id`.execute(db)
  return rows.map(({ id, name, addedAt, lastUsedAt }) => ({
    ...{ id, name, addedAt: say(addedAt), lastUsedAt: lastUsedAt && say(lastUsedAt) },
  }))
}

/** Takes away every way in but the password, and what is asked beside it. */
export async function leaveThePasswordAlone(trx: Tx, person: string): Promise<void> {
  await sql`DELETE FROM identity_passkey WHERE "userId" = ${person}`.execute(trx)
  await deleteIdentities(trx, person)
  await deleteFactor(trx, person)
}

interface Kept {
  readonly password: boolean
  readonly passkey: boolean
  readonly issuers: readonly string[]
}

/** Whether the person can still come in here as it is set up now, as the transaction has it. Source: SPEC I16 */
export async function hasWayIn(
  trx: Tx,
  { passkeys, provider }: Pick<Deps, 'passkeys' | 'provider'>,
  person: string,
): Promise<boolean> {
  const { rows } = await sql<Kept>`
    SELECT
      EXISTS (SELECT FROM identity_account WHERE "userId" = ${person} AND password IS NOT NULL) AS password,
      EXISTS (SELECT FROM identity_passkey WHERE "userId" = ${person}) AS passkey,
      ARRAY (SELECT "providerId" FROM identity_account
        WHERE "userId" = ${person} AND "providerId" <> 'credential') AS issuers`.execute(trx)
  const { password = false, passkey = false, issuers = [] } = rows[0] ?? {}
  return password || (passkey && passkeys !== null) || issuers.some((issuer) => provider?.vouchesFor(issuer))
}

/**
 * Locks the account until the transaction ends: of two ways in that are taken away at the same moment, neither counts on
 * the other.
 */
export async function lockAccount(trx: Tx, person: string): Promise<void> {
  await sql`SELECT id FROM identity_user WHERE id = ${person} FOR NO KEY UPDATE`.execute(trx)
}
