import { type Definer, definers } from './definers.ts'
import { erasure, NOTELESS } from './erasure.ts'
import type { Migration } from './migration.ts'
import { ownData } from './own-data.ts'

// By which devices a session synced: what becomes of the session when one of them is revoked. A thief may name another.
const SESSIONS = [
  "ALTER TABLE identity_session ADD COLUMN devices uuid[] NOT NULL DEFAULT '{}'",
  'ALTER TABLE identity_session ADD COLUMN confined boolean NOT NULL DEFAULT false',
]

// Named and seen by its person while it is not revoked; revoked by the function below, and never anything else again.
const DEVICES = [
  'CREATE INDEX device_person ON device (person)',
  'GRANT UPDATE (name, last_seen) ON device TO traguardo_person',
  `CREATE POLICY device_kept ON device FOR UPDATE TO traguardo_person
    USING (person = (SELECT app_person()) AND revoked_at IS NULL) WITH CHECK (person = (SELECT app_person()))`,
]

// The job that forgets sees whose name to forget, and changes nothing else.
const FORGETTING = [
  'GRANT UPDATE (name) ON device TO traguardo_jobs',
  `CREATE POLICY device_forgotten ON device FOR UPDATE TO traguardo_jobs
    USING (revoked_at IS NOT NULL) WITH CHECK (name IS NULL)`,
]

const FUNCTIONS: readonly Definer[] = [
  {
    // By the world's clock, as sessions are. Its sessions hear from the sync that the device is revoked, and nothing else
    // from anybody.
    signature: 'app_revoke_device(which uuid)',
    returns: 'boolean',
    body: `UPDATE identity_session SET confined = true WHERE which = ANY(devices) AND "userId" = app_person()
       AND EXISTS (SELECT FROM device WHERE id = which AND person = app_person());
     WITH revoked AS (UPDATE device SET revoked_at = now()
       WHERE id = which AND person = app_person() AND revoked_at IS NULL RETURNING id)
     SELECT EXISTS (SELECT FROM revoked)`,
  },
  {
    // One name, in both places that know it.
    signature: 'app_change_name(called text)',
    returns: 'void',
    body: `UPDATE person SET name = called WHERE id = app_person() AND erased_at IS NULL;
     UPDATE identity_user SET name = called WHERE id = app_person()`,
  },
]

/** Devices that people name and revoke, sessions that a revoked device leaves behind, names that change and that end. */
export const privacy: Migration = {
  name: '014-privacy',
  statements: ({ schema }) => [
    ...SESSIONS,
    ...DEVICES,
    ...FORGETTING,
    ...definers(schema, FUNCTIONS),
    ...NOTELESS,
    ...erasure(schema),
    ...ownData(schema),
  ],
}
