import type { PGlite } from '@electric-sql/pglite'
import { databaseOver } from '../../mocks/database-over.ts'
import { DEMO_PASSWORD, FUNDER, LUCIA, MANAGER, SAMIRA } from '../../seeds/demo/people.ts'
import { insertAccounts } from '../../server/identity/accounts.ts'
import { hashOfToken } from '../../server/identity/link-token.ts'
import { createSealing } from '../../server/identity/sealing.ts'
import { uuid7 } from '../../server/start/uuid7.ts'

/** The same ids in every run: a seed brings back the same requests. */
export const idOf = (n: number) => `01980000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const ADMINISTRATOR = { id: idOf(90), name: 'Ada', email: 'ada@demo.example' }

/** Of three invitations and a reset. */
export const TOKENS = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(43))
export const INVITATIONS = [0, 1, 2].map((n) => idOf(80 + n))
export const PASSKEYS = [0, 1, 2].map((n) => idOf(70 + n))

/** A device of a person that has synced. */
export const deviceOf = (person: string) => person.replace(/^.{8}/, '0198dddd')

/** The one session of a person. */
export const sessionOf = (person: string) => person.replace(/^.{8}/, '0198ffff')

/** Somebody who administers, accounts with sessions, passkeys and second factors, and links that wait. */
export async function seat(pglite: PGlite, org: string, secret: string): Promise<void> {
  const { id, name, email } = ADMINISTRATOR
  await pglite.query('INSERT INTO person (id, name, email) VALUES ($1, $2, $3)', [id, name, email])
  await pglite.query(`INSERT INTO plan_role (person, role) VALUES ($1, 'administrator'), ($2, 'administrator')`, [
    ...[id, MANAGER.id],
  ])
  const people = [ADMINISTRATOR, SAMIRA, MANAGER, FUNDER, LUCIA]
  await databaseOver(pglite)
    .transaction()
    .execute((trx) => insertAccounts(trx, people, DEMO_PASSWORD, () => uuid7()))
  for (const [n, { id: person }] of people.entries()) {
    await pglite.query('INSERT INTO device (id, person, first_seen) VALUES ($1, $2, now())', [deviceOf(person), person])
    await pglite.query(
      `INSERT INTO identity_session (id, "expiresAt", token, "userId", "provedAt")
       VALUES ($1, now() + interval '1 day', $2, $3, now())`,
      [sessionOf(person), await hashOfToken(person), person],
    )
    if (PASSKEYS[n] === undefined) continue
    await pglite.query(
      `INSERT INTO identity_passkey (id, "userId", name, "credentialId", "publicKey", counter, "addedAt")
       VALUES ($1, $2, 'chiave', $3, 'AA', 0, now())`,
      [PASSKEYS[n], person, person],
    )
  }
  for (const { id: person } of [FUNDER, LUCIA]) {
    await pglite.query('INSERT INTO identity_second_factor ("userId", secret, confirmed_at) VALUES ($1, $2, now())', [
      ...[person, await createSealing(secret).seal('JBSWY3DPEHPK3PXP', person)],
    ])
  }
  for (const [n, token] of TOKENS.entries()) {
    const hash = await hashOfToken(token)
    const invitation = INVITATIONS[n]
    if (invitation === undefined) {
      await pglite.query(
        `INSERT INTO identity_link (hash, kind, "userId", made_at, expires_at)
         VALUES ($1, 'reset', $2, now(), now() + interval '1 day')`,
        [hash, SAMIRA.id],
      )
      continue
    }
    await pglite.query(
      `INSERT INTO invitation (id, link_hash, email, organisation, role, invited_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [invitation, hash, `attesa${n}@example.org`, n === 2 ? null : org, n === 2 ? 'funder' : 'referent', MANAGER.id],
    )
  }
}
