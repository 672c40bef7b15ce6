import { AUDITED } from '../../src/domain/audit.ts'
import { administrator, answered, current, me, steward } from './asking.ts'
import { type Definer, definers } from './definers.ts'
import type { Migration } from './migration.ts'

// When something is done: by the database's clock, unless the server's own goes otherwise, as in the demo.
const NOW = `CREATE FUNCTION app_now() RETURNS timestamptz LANGUAGE sql STABLE AS
  $$ SELECT now() + coalesce(nullif(current_setting('app.ahead', true), ''), '0')::interval $$`

const TABLES = [
  NOW,
  `ALTER TABLE organisation ADD COLUMN sectors text[] NOT NULL DEFAULT '{}'`,
  'CREATE UNIQUE INDEX organisation_name ON organisation (lower(name))',
  'ALTER TABLE person ADD COLUMN erased_at timestamptz',
  'ALTER TABLE device ADD COLUMN name text',
  'ALTER TABLE device ADD COLUMN last_seen timestamptz NOT NULL DEFAULT now()',
  'UPDATE device SET last_seen = first_seen',
  `CREATE TABLE audit_event (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at timestamptz NOT NULL DEFAULT app_now(),
    action text NOT NULL CHECK (action IN (${AUDITED.map((action) => `'${action}'`).join(', ')})),
    actor uuid REFERENCES person,
    subject uuid REFERENCES person,
    organisation uuid REFERENCES organisation,
    -- Outlives the invitation, which is forgotten.
    invitation uuid,
    details jsonb NOT NULL DEFAULT '{}'
  )`,
  'CREATE INDEX audit_event_organisation ON audit_event (organisation, id) WHERE organisation IS NOT NULL',
  'CREATE INDEX audit_event_at ON audit_event (at)',
  // By which an act of inviting finds who came: of 200,000 acts a page of a hundred took 1.8 s without, and takes 6 ms.
  `CREATE INDEX audit_event_accepted ON audit_event (invitation) WHERE action = 'invitation_accepted'`,
  // What a link carries is kept as its SHA-256 in hex: who reads this table can open nothing.
  `CREATE TABLE identity_link (
    hash text PRIMARY KEY CHECK (hash ~ '^[0-9a-f]{64}$'),
    kind text NOT NULL CHECK (kind IN ('setup', 'invitation', 'reset')),
    "userId" uuid REFERENCES identity_user ON DELETE CASCADE,
    made_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    handed boolean NOT NULL DEFAULT false
  )`,
]

const FUNCTIONS: readonly Definer[] = [
  {
    signature: 'app_is_administrator()',
    returns: 'boolean',
    stable: true,
    body: `SELECT EXISTS (SELECT FROM plan_role WHERE person = app_person() AND role = 'administrator')`,
  },
  {
    // Who runs the plan.
    signature: 'app_is_steward()',
    returns: 'boolean',
    stable: true,
    body: `SELECT EXISTS (SELECT FROM plan_role WHERE person = app_person() AND role IN ('manager', 'administrator'))`,
  },
  {
    // The organisations that the person answers for.
    signature: 'app_answers_for()',
    returns: 'SETOF uuid',
    stable: true,
    body: `SELECT organisation FROM membership WHERE person = app_person() AND role = 'referent' AND ${current}`,
  },
]

// What was written down stays: nobody but the owner changes it, and only the jobs delete what is old enough.
const WALLS = [
  'ALTER TABLE audit_event ENABLE ROW LEVEL SECURITY',
  // When it was is the database's to say.
  'GRANT SELECT, INSERT (action, actor, subject, organisation, invitation, details) ON audit_event TO traguardo_person',
  'GRANT SELECT, DELETE ON audit_event TO traguardo_jobs',
  `CREATE POLICY audit_event_seen ON audit_event FOR SELECT TO traguardo_person
    USING (${steward} OR actor = ${me} OR ${answered})`,
  // In one's own name, of places that are one's own, and nothing that one may not do: what is written down in the same
  // transaction, such as a link in tables that no wall guards, is undone with it.
  `CREATE POLICY audit_event_written ON audit_event FOR INSERT TO traguardo_person WITH CHECK (actor = ${me}
    AND (organisation IS NULL OR ${steward} OR organisation IN (SELECT app_organisations_ever()))
    AND CASE
      WHEN action = 'audit_exported' THEN ${steward} OR ${answered}
      WHEN action = 'reset_link_made' THEN ${administrator}
      WHEN action = 'second_factor_taken' THEN subject <> ${me} AND ${administrator}
      WHEN action = 'person_erased' THEN subject = ${me} OR ${administrator}
      ELSE true END)`,
  'CREATE POLICY audit_event_jobs ON audit_event FOR SELECT TO traguardo_jobs USING (true)',
  'CREATE POLICY audit_event_old ON audit_event FOR DELETE TO traguardo_jobs USING (true)',
  // Administrators see the people and organisations that they administer.
  `CREATE POLICY organisation_stewards ON organisation FOR SELECT TO traguardo_person USING (${steward})`,
  `CREATE POLICY person_stewards ON person FOR SELECT TO traguardo_person USING (${steward})`,
  `CREATE POLICY membership_stewards ON membership FOR SELECT TO traguardo_person USING (${steward})`,
  `CREATE POLICY plan_role_stewards ON plan_role FOR SELECT TO traguardo_person USING (${steward})`,
]

/** What people do to one another's access, links that work once, and the roles of who runs plan and organisations. */
export const whoDidWhat: Migration = {
  name: '010-who-did-what',
  statements: ({ schema }) => [...TABLES, ...definers(schema, FUNCTIONS), ...WALLS],
}
