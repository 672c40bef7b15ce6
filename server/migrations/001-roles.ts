import type { Migration, MigrationContext } from './migration.ts'

const ROLES = ['traguardo_person', 'traguardo_jobs'] as const

// Roles belong to the whole cluster: another database of it may have made them already, also at this very moment.
const createRole = (role: string) => `DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN
    CREATE ROLE ${role} NOLOGIN NOINHERIT;
  END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$`

// Membership without inheritance: the login has no right of its own until a transaction says whom it serves.
function grantRole(role: string, { appRole, serverVersion }: MigrationContext): string[] {
  if (appRole === null) return []
  return [`GRANT ${role} TO ${appRole}${serverVersion >= 160_000 ? ' WITH INHERIT FALSE, SET TRUE' : ''}`]
}

/** Two roles without login: `traguardo_person` for what somebody asks, `traguardo_jobs` for roll-ups. */
export const roles: Migration = {
  name: '001-roles',
  statements: (context) => [
    ...ROLES.map(createRole),
    ...ROLES.flatMap((role) => grantRole(role, context)),
    `GRANT USAGE ON SCHEMA ${context.schema} TO ${[...ROLES, ...(context.appRole ? [context.appRole] : [])].join(', ')}`,
    // Servers compare the schema with their own before they take requests.
    ...(context.appRole === null ? [] : [`GRANT SELECT ON migration TO ${context.appRole}`]),
  ],
}
