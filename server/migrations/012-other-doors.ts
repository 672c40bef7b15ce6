import type { Migration } from './migration.ts'

const PASSKEYS = [
  // Only the public half of a passkey is ever here; the other never leaves the person's authenticator.
  `CREATE TABLE identity_passkey (
    id uuid PRIMARY KEY,
    "userId" uuid NOT NULL REFERENCES identity_user ON DELETE CASCADE,
    name text NOT NULL,
    "credentialId" text NOT NULL UNIQUE,
    "publicKey" text NOT NULL,
    counter bigint NOT NULL CHECK (counter >= 0),
    transports text[] NOT NULL DEFAULT '{}',
    "addedAt" timestamptz NOT NULL,
    "lastUsedAt" timestamptz
  )`,
  'CREATE INDEX identity_passkey_user ON identity_passkey ("userId")',
]

const CHALLENGES = [
  // What somebody has a few minutes to answer, once: whoever takes it deletes it. Kept as the SHA-256 of what they hold.
  `CREATE TABLE identity_challenge (
    hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    purpose text NOT NULL CHECK (purpose IN ('passkey_sign_in', 'passkey_new', 'passkey_proof', 'provider')),
    "userId" uuid REFERENCES identity_user ON DELETE CASCADE,
    data jsonb NOT NULL DEFAULT '{}',
    expires_at timestamptz NOT NULL
  )`,
  'CREATE INDEX identity_challenge_expires ON identity_challenge (expires_at)',
]

// One identity of a provider opens one account, and an account has one identity at each provider.
const PROVIDERS = [
  'CREATE UNIQUE INDEX identity_account_identity ON identity_account ("providerId", "accountId")',
  'CREATE UNIQUE INDEX identity_account_one_each ON identity_account ("userId", "providerId")',
]

/** Ways in beside the password: passkeys, and the identity that a provider vouches for. */
export const otherDoors: Migration = {
  name: '012-other-doors',
  statements: () => [...PASSKEYS, ...CHALLENGES, ...PROVIDERS],
}
