import { NO_REASON } from '../../src/domain/redaction.ts'
import { yesterday } from './asking.ts'
import { type Definer, definers } from './definers.ts'

/** Columns and walls of entries whose notes and reasons are gone, while what they say of values stays. */
export const NOTELESS = [
  'ALTER TABLE entry ADD COLUMN noteless boolean NOT NULL DEFAULT false',
  'ALTER TABLE held ADD COLUMN noteless boolean NOT NULL DEFAULT false',
  // Nobody says that of an entry which they bring.
  'CREATE POLICY entry_noted ON entry AS RESTRICTIVE FOR INSERT TO traguardo_person WITH CHECK (NOT noteless)',
  'CREATE POLICY held_noted ON held AS RESTRICTIVE FOR INSERT TO traguardo_person WITH CHECK (NOT noteless)',
]

const blanked = `CASE body->>'kind'
    WHEN 'value' THEN (body - 'note') || '{"value":{"withdrawn":true}}'
    WHEN 'decision' THEN body - 'reason'
    ELSE body END`

const withoutNotes = `CASE body->>'kind'
    WHEN 'value' THEN body - 'note'
    WHEN 'decision' THEN body - 'reason'
    WHEN 'redaction' THEN body || '{"reason":"${NO_REASON}"}'
    ELSE body END`

const redactionOf = (target: string) =>
  `SELECT FROM entry r WHERE r.org = log AND r.kind = 'redaction' AND r.body->>'target' = ${target}::text`

// Entries by their id, as before; and of a person whom a redaction names, the notes of what they had written until
// then. What waits beside the log has no place in it: there the redaction speaks of all, also once it is accepted.
const REDACT = `
  UPDATE entry SET redacted = true, body = ${blanked}
    WHERE org = log AND id = ANY(ids) AND NOT redacted AND kind IN ('value', 'decision')
      AND EXISTS (${redactionOf('entry.id')});
  UPDATE held SET redacted = true, body = ${blanked}
    WHERE org = log AND id = ANY(ids) AND NOT redacted AND body->>'kind' IN ('value', 'decision')
      AND EXISTS (${redactionOf('held.id')});
  UPDATE entry SET noteless = true, body = ${withoutNotes}
    WHERE org = log AND author = ANY(ids) AND body <> ${withoutNotes}
      AND EXISTS (${redactionOf('entry.author')} AND r.seq > entry.seq);
  UPDATE held SET noteless = true, body = ${withoutNotes}
    WHERE org = log AND (id = ANY(ids) OR author = ANY(ids)) AND body <> ${withoutNotes}
      AND EXISTS (${redactionOf('held.author')});
  UPDATE entry SET noteless = true
    WHERE org = log AND id = ANY(ids) AND NOT noteless
      AND EXISTS (SELECT FROM held h WHERE h.org = log AND h.id = entry.id AND h.author = entry.author AND h.noteless)`

/** The canonical text of a redaction, by which its hash is made: what is in it needs no escape. */
const CANONICAL = `'{"at":"' || said || '","id":"' || made || '","kind":"redaction","reason":"${NO_REASON}","save":"' || made
  || '","target":"' || who || '","v":1}'`

// In the order of who pushes: the log first, then the person. Who holds a log has written; who comes after finds that
// the person is nobody any more.
const ERASE = `
  DECLARE
    asker uuid := app_person();
    said text := to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"');
    received timestamptz := date_trunc('milliseconds', at);
    address text;
    place org_log;
    made uuid;
    fingerprint text;
  BEGIN
    IF NOT (who = asker OR app_is_administrator()) THEN RETURN false; END IF;
    PERFORM FROM org_log WHERE org IN (SELECT organisation FROM membership WHERE person = who
      UNION SELECT org FROM entry WHERE author = who UNION SELECT org FROM held WHERE author = who) ORDER BY org FOR UPDATE;
    SELECT email INTO address FROM person WHERE id = who AND erased_at IS NULL FOR UPDATE;
    IF NOT FOUND THEN RETURN false; END IF;

    DELETE FROM plan_role WHERE person = who;
    UPDATE membership SET until_day = ${yesterday}
      WHERE person = who AND (until_day IS NULL OR until_day >= app_today());
    UPDATE access_grant SET withdrawn_at = app_now() WHERE funder = who AND withdrawn_at IS NULL;
    UPDATE invitation SET email = '', withdrawn_at = app_now() WHERE email = lower(address);
    UPDATE device SET name = NULL, revoked_at = coalesce(revoked_at, now()) WHERE person = who;
    DELETE FROM sign_in_failure WHERE account IN (SELECT encode(sha256(convert_to(counted, 'UTF8')), 'hex')
      FROM unnest(ARRAY['sign-in ' || lower(address), 'reset ' || lower(address), 'person ' || who]) AS counted);
    DELETE FROM identity_verification WHERE position(lower(address) IN lower(identifier || ' ' || value)) > 0
      OR position(who::text IN identifier || ' ' || value) > 0;
    DELETE FROM identity_user WHERE id = who;
    UPDATE person SET name = '', email = who::text, erased_at = now() WHERE id = who;

    FOR place IN SELECT l.* FROM org_log l
      WHERE EXISTS (SELECT FROM entry WHERE org = l.org AND author = who AND body <> ${withoutNotes})
        OR EXISTS (SELECT FROM held WHERE org = l.org AND author = who AND body <> ${withoutNotes}) ORDER BY l.org
    LOOP
      made := gen_random_uuid();
      fingerprint := encode(sha256(convert_to(${CANONICAL}, 'UTF8')), 'hex');
      place.head := place.head + 1;
      place.mark := encode(sha256(decode(place.mark, 'hex') || decode(fingerprint, 'hex') || int8send(place.head)
        || uuid_send(asker) || convert_to(said, 'UTF8')), 'hex');
      PERFORM pg_advisory_xact_lock(hashtextextended('redact ' || place.org, 0));
      INSERT INTO entry (org, seq, id, kind, body, author, device, received_at, hash, mark)
        VALUES (place.org, place.head, made, 'redaction', jsonb_build_object('id', made, 'v', 1, 'kind', 'redaction',
          'at', said, 'save', made, 'target', who, 'reason', '${NO_REASON}'), asker, asker, received, fingerprint, place.mark);
      UPDATE org_log SET head = place.head, mark = place.mark, changed_at = received WHERE org = place.org;
      PERFORM app_redact(place.org, ARRAY[who]);
    END LOOP;
    UPDATE held SET reason = NULL WHERE decided_by = who AND reason IS NOT NULL;
    RETURN true;
  END`

// Somebody who is being erased at this moment holds nothing more: whoever was here first is waited for.
const NOBODY_ANY_MORE = `
  BEGIN
    PERFORM FROM person WHERE id = NEW.offered_by AND erased_at IS NULL FOR KEY SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'the person was erased' USING ERRCODE = 'TG004'; END IF;
    RETURN NEW;
  END`

// Nor are they given a role in the plan: an administrator who is nobody would be counted as one.
const STILL_SOMEBODY = `
  BEGIN
    PERFORM FROM person WHERE id = NEW.person AND erased_at IS NULL FOR KEY SHARE;
    IF NOT FOUND THEN RAISE EXCEPTION 'nobody has that id any more' USING ERRCODE = 'TG005'; END IF;
    RETURN NULL;
  END`

const FUNCTIONS: readonly Definer[] = [
  { signature: 'app_redact(log uuid, ids uuid[])', returns: 'void', replaces: true, body: REDACT },
  { signature: 'app_erase(who uuid, at timestamptz)', returns: 'boolean', language: 'plpgsql', body: ERASE },
  { signature: 'app_nobody_any_more()', returns: 'trigger', language: 'plpgsql', body: NOBODY_ANY_MORE },
  { signature: 'app_still_somebody()', returns: 'trigger', language: 'plpgsql', body: STILL_SOMEBODY },
]

/** Functions that make a person nobody: what they said of values stays, in words that are nobody's. */
export const erasure = (schema: string) => [
  ...definers(schema, FUNCTIONS),
  'CREATE TRIGGER held_by_somebody BEFORE INSERT ON held FOR EACH ROW EXECUTE FUNCTION app_nobody_any_more()',
  'CREATE TRIGGER plan_role_of_somebody AFTER INSERT ON plan_role FOR EACH ROW EXECUTE FUNCTION app_still_somebody()',
]
