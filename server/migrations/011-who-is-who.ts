import { type Definer, definers } from './definers.ts'
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

// With what an administrator has helped who has not come in since: with both, it would be a way in for the administrator.
const HELPED = `ALTER TABLE identity_user
  ADD COLUMN "helpedWith" text CHECK ("helpedWith" IN ('password', 'second_factor'))`

const SET_UP: readonly Definer[] = [
  {
    signature: 'app_is_administered()',
    returns: 'boolean',
    stable: true,
    body: `SELECT EXISTS (SELECT FROM plan_role WHERE role = 'administrator')`,
  },
  {
    // Whoever asks becomes the first administrator, by the link alone, while there is none; of two at once, one.
    signature: 'app_set_up(token text, called text, address text)',
    returns: 'boolean',
    language: 'plpgsql',
    body: `BEGIN
      LOCK TABLE plan_role IN SHARE ROW EXCLUSIVE MODE;
      IF app_is_administered() THEN RETURN false; END IF;
      UPDATE identity_link SET used_at = now() WHERE hash = encode(sha256(convert_to(token, 'UTF8')), 'hex')
        AND kind = 'setup' AND used_at IS NULL AND expires_at > now();
      IF NOT FOUND THEN RETURN false; END IF;
      INSERT INTO person (id, name, email) VALUES (app_person(), called, address);
      INSERT INTO plan_role (person, role) VALUES (app_person(), 'administrator'), (app_person(), 'manager');
      RETURN true;
    END`,
  },
]

/** Sessions that nobody opens from a copy of the database, the second factor, and the first administrator. */
export const whoIsWho: Migration = {
  name: '011-who-is-who',
  statements: ({ schema }) => [...SESSIONS, ...SECOND_FACTOR, HELPED, ...definers(schema, SET_UP)],
}
