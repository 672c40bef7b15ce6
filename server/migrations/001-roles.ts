import type { Migration } from './migration.ts'

const ROLES = ['traguardo_person', 'traguardo_jobs'] as const

// Roles belong to the whole cluster: another database of it may have made them already, also at this very moment.
const createRole = (role: string) => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    CREATE ROLE ${role} NOLOGIN NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$`

/** Two roles without login: `traguardo_person` for what somebody asks, `traguardo_jobs` for roll-ups. */
export const roles: Migration = {
  name: '001-roles',
  statements: ({ schema }) => [...ROLES.map(createRole), `GRANT USAGE ON SCHEMA ${schema} TO ${ROLES.join(', ')}`],
}
