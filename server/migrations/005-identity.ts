import type { Migration } from './migration.ts'

const CREATE = [
  `CREATE TABLE identity_user (
    id uuid PRIMARY KEY,
    name text NOT NULL,
    email text NOT NULL UNIQUE,
    "emailVerified" boolean NOT NULL DEFAULT false,
    image text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now()
  )`,
  `CREATE TABLE identity_session (
    id uuid PRIMARY KEY,
    "expiresAt" timestamptz NOT NULL,
    token text NOT NULL UNIQUE,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now(),
    "ipAddress" text,
    "userAgent" text,
    "userId" uuid NOT NULL REFERENCES identity_user ON DELETE CASCADE
  )`,
  'CREATE INDEX identity_session_user ON identity_session ("userId")',
  `CREATE TABLE identity_account (
    id uuid PRIMARY KEY,
    "accountId" text NOT NULL,
    "providerId" text NOT NULL,
    "userId" uuid NOT NULL REFERENCES identity_user ON DELETE CASCADE,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    scope text,
    password text,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX identity_account_user ON identity_account ("userId")',
  `CREATE TABLE identity_verification (
    id uuid PRIMARY KEY,
    identifier text NOT NULL,
    value text NOT NULL,
    "expiresAt" timestamptz NOT NULL,
    "createdAt" timestamptz NOT NULL DEFAULT now(),
    "updatedAt" timestamptz NOT NULL DEFAULT now()
  )`,
  'CREATE INDEX identity_verification_identifier ON identity_verification (identifier)',
  // Failed sign-ins per account and window, shared by all servers; the account is a hash, never an address.
  `CREATE TABLE sign_in_failure (
    account text NOT NULL,
    window_start timestamptz NOT NULL,
    failures integer NOT NULL,
    PRIMARY KEY (account, window_start)
  )`,
]

/** The tables of the sign-in library, under names of their own; the login role itself reads them, no person does. */
export const identity: Migration = {
  name: '005-identity',
  statements: () => CREATE,
}
