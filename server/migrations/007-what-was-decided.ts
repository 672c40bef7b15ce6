import type { Migration } from './migration.ts'

const TABLES = [
  'ALTER TABLE entry ADD COLUMN redacted boolean NOT NULL DEFAULT false',
  // A redaction is of an entry, not of a period.
  'ALTER TABLE entry ALTER COLUMN period DROP NOT NULL',
  `CREATE INDEX entry_redactions ON entry (org, (body->>'target')) WHERE kind = 'redaction'`,
  'ALTER TABLE held ADD COLUMN redacted boolean NOT NULL DEFAULT false',
  // What was decided of a held entry stays beside it: who, when, why.
  'ALTER TABLE held ADD COLUMN decided_at timestamptz',
  'ALTER TABLE held ADD COLUMN decided_by uuid REFERENCES person',
  `ALTER TABLE held ADD COLUMN verdict text CHECK (verdict IN ('accepted', 'declined'))`,
  'ALTER TABLE held ADD COLUMN reason text',
  'ALTER TABLE held ADD CHECK ((verdict IS NULL) = (decided_at IS NULL) AND (verdict IS NULL) = (decided_by IS NULL))',
  `CREATE INDEX held_waiting ON held (org, received_at) WHERE verdict IS NULL`,
  'ALTER TABLE device ADD COLUMN revoked_at timestamptz',
]

const isManager = '(SELECT app_is_manager())'
const member = 'org IN (SELECT app_organisations())'
const me = '(SELECT app_person())'

const WALLS = [
  'GRANT UPDATE (decided_at, decided_by, verdict, reason) ON held TO traguardo_person',
  `CREATE POLICY held_decided ON held FOR UPDATE TO traguardo_person
    USING (${isManager} AND verdict IS NULL) WITH CHECK (${isManager} AND decided_by = ${me})`,
  'DROP POLICY entry_written ON entry',
  // In one's own name; a manager also in the name of whoever's entry is waiting, word for word.
  `CREATE POLICY entry_written ON entry FOR INSERT TO traguardo_person
    WITH CHECK (NOT redacted AND ((author = ${me} AND (${isManager} OR ${member}))
      OR (${isManager} AND EXISTS (SELECT FROM held
        WHERE held.org = entry.org AND held.id = entry.id AND held.author = entry.author
          AND held.hash = entry.hash AND held.body = entry.body AND held.verdict IS NULL))))`,
  // What comes to be held is neither decided nor blanked yet.
  `CREATE POLICY held_undecided ON held AS RESTRICTIVE FOR INSERT TO traguardo_person
    WITH CHECK (verdict IS NULL AND NOT redacted)`,
]

const blanked = `CASE body->>'kind'
    WHEN 'value' THEN (body - 'note') || '{"value":{"withdrawn":true}}'
    WHEN 'decision' THEN body - 'reason'
    ELSE body END`

// Nobody may change an entry; this blanks those that a redaction of their own log names, and no other.
const redaction = (schema: string) =>
  `CREATE FUNCTION app_redact(log uuid, ids uuid[]) RETURNS void LANGUAGE sql SECURITY DEFINER
    SET search_path = pg_catalog, ${schema}, pg_temp AS $$
    UPDATE entry SET redacted = true, body = ${blanked}
      WHERE org = log AND id = ANY(ids) AND NOT redacted AND kind IN ('value', 'decision')
        AND EXISTS (SELECT FROM entry r WHERE r.org = log AND r.kind = 'redaction' AND r.body->>'target' = entry.id::text);
    UPDATE held SET redacted = true, body = ${blanked}
      WHERE org = log AND id = ANY(ids) AND NOT redacted AND body->>'kind' IN ('value', 'decision')
        AND EXISTS (SELECT FROM entry r WHERE r.org = log AND r.kind = 'redaction' AND r.body->>'target' = held.id::text)
    $$`

/** Redacted entries, what managers decided of held ones, and devices that may not come back. */
export const whatWasDecided: Migration = {
  name: '007-what-was-decided',
  statements: ({ schema }) => [...TABLES, ...WALLS, redaction(schema)],
}
