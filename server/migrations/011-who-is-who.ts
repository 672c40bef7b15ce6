import type { Migration } from './migration.ts'

// Hours, not days: a day of timestamptz is as long as the connection's time zone says.
const LONGEST = `"createdAt" + interval '720 hours'`

const SESSIONS = [
  // The cookie alone holds the token: who reads this table can be nobody. Whoever is signed in stays so.
  `UPDATE identity_session SET token = encode(sha256(convert_to(token, 'UTF8')), 'hex'), "ipAddress" = '',
    "userAgent" = '', "expiresAt" = least("expiresAt", ${LONGEST})`,
  `ALTER TABLE identity_session
    ADD COLUMN "provedAt" timestamptz,
    ADD CONSTRAINT identity_session_hashed CHECK (token ~ '^[0-9a-f]{64}$'),
    ADD CONSTRAINT identity_session_nowhere CHECK (coalesce("ipAddress", '') = ''),
    ADD CONSTRAINT identity_session_ends CHECK ("expiresAt" <= ${LONGEST})`,
  'UPDATE identity_session SET "provedAt" = "createdAt"',
]

const SECOND_FACTOR = [
  // `secret` is sealed with a key that is not in the database; `last_step` is the newest half minute whose code was used.
  `CREATE TABLE identity_second_factor (
    "userId" uuid PRIMARY KEY REFERENCES identity_user ON DELETE CASCADE,
    secret text NOT NULL,
    confirmed_at timestamptz,
    last_step bigint NOT NULL DEFAULT 0
  )`,
  `CREATE TABLE identity_recovery_code (
    "userId" uuid NOT NULL REFERENCES identity_second_factor ON DELETE CASCADE,
    hash text NOT NULL CHECK (hash ~ '^[0-9a-f]{64}$'),
    used_at timestamptz,
    PRIMARY KEY ("userId", hash)
  )`,
]

/** Sessions that nobody opens from a copy of the database, and the second factor. */
export const whoIsWho: Migration = {
  name: '011-who-is-who',
  statements: () => [...SESSIONS, ...SECOND_FACTOR],
}
