import type { Migration } from './migration.ts'

const PLAN_ROLES = `('manager', 'administrator', 'funder')`

const TABLES = [
  // One address is one person.
  'CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE erased_at IS NULL',
  // What looks alike is alike: other widths of a letter and more spaces make no other name.
  'DROP INDEX organisation_name',
  `CREATE UNIQUE INDEX organisation_name ON organisation
    (lower(regexp_replace(normalize(name, NFKC), '\\s+', ' ', 'g')))`,
  // What the link carries is kept as its SHA-256 in hex; no organisation is a role in the plan. An invitation that was
  // accepted or withdrawn keeps no address.
  `CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    link_hash text NOT NULL UNIQUE CHECK (link_hash ~ '^[0-9a-f]{64}$'),
    email text NOT NULL,
    organisation uuid REFERENCES organisation,
    role text NOT NULL CHECK (role IN ('contributor', 'referent', 'manager', 'administrator', 'funder')),
    invited_by uuid NOT NULL REFERENCES person,
    invited_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL DEFAULT now() + interval '168 hours',
    accepted_at timestamptz,
    accepted_by uuid REFERENCES person,
    withdrawn_at timestamptz,
    CHECK ((organisation IS NULL) = (role IN ${PLAN_ROLES})),
    CHECK ((accepted_at IS NULL) = (accepted_by IS NULL)),
    CHECK (accepted_at IS NULL OR withdrawn_at IS NULL),
    CHECK ((email = '') = (accepted_at IS NOT NULL OR withdrawn_at IS NOT NULL))
  )`,
  // One that waits per address and place: an organisation, or a role in the plan.
  `CREATE UNIQUE INDEX invitation_waiting ON invitation (email, coalesce(organisation::text, role)) WHERE email <> ''`,
  `CREATE INDEX invitation_of ON invitation (organisation) WHERE email <> ''`,
]

const me = '(SELECT app_person())'
const steward = '(SELECT app_is_steward())'
const administrator = '(SELECT app_is_administrator())'
const answered = 'organisation IN (SELECT app_answers_for())'
const current = 'from_day <= app_today() AND (until_day IS NULL OR until_day >= app_today())'
const yesterday = `to_char(app_today()::date - 1, 'YYYY-MM-DD')`

const policy = (table: string, name: string, rest: string) => `CREATE POLICY ${table}_${name} ON ${table} ${rest}`

// Referents run their organisation, who runs the plan runs them all; funders are the managers' to invite, other roles
// in the plan the administrators'.
const mayInvite = `CASE WHEN organisation IS NOT NULL THEN ${steward} OR ${answered}
  WHEN role = 'funder' THEN ${steward} ELSE ${administrator} END`

const WALLS = [
  'GRANT INSERT, UPDATE (name, legal_form, runts, municipality, zone, sectors) ON organisation TO traguardo_person',
  policy('organisation', 'added', `FOR INSERT TO traguardo_person WITH CHECK (${steward})`),
  policy('organisation', 'changed', `FOR UPDATE TO traguardo_person USING (${steward}) WITH CHECK (${steward})`),
  // A log begins empty: the columns that say otherwise are nobody's to give.
  'GRANT INSERT (org, changed_at) ON org_log TO traguardo_person',
  policy('org_log', 'begun', `FOR INSERT TO traguardo_person WITH CHECK (${steward})`),
  'GRANT INSERT ON rolled_up TO traguardo_person',
  policy('rolled_up', 'begun', `FOR INSERT TO traguardo_person WITH CHECK (${steward} AND seq = 0)`),

  // Nobody inserts a membership: who is invited accepts, by a function. What has ended stays so; and nobody raises
  // themselves.
  'GRANT UPDATE (role, until_day) ON membership TO traguardo_person',
  policy(
    'membership',
    'changed',
    `FOR UPDATE TO traguardo_person USING ((${steward} OR ${answered}) AND ${current})
      WITH CHECK ((${steward} OR ${answered}) AND (person <> ${me} OR role = 'contributor' OR NOT (${current})))`,
  ),

  'GRANT INSERT, DELETE ON plan_role TO traguardo_person',
  policy('plan_role', 'given', `FOR INSERT TO traguardo_person WITH CHECK (${administrator})`),
  policy('plan_role', 'taken', `FOR DELETE TO traguardo_person USING (${administrator})`),

  // The hash is not for reading, and no time is anybody's to give: an invitation lasts seven days from now.
  'ALTER TABLE invitation ENABLE ROW LEVEL SECURITY',
  `GRANT SELECT (id, email, organisation, role, invited_by, invited_at, expires_at, accepted_at, accepted_by, withdrawn_at),
    INSERT (id, link_hash, email, organisation, role, invited_by), UPDATE (email, withdrawn_at)
    ON invitation TO traguardo_person`,
  policy('invitation', 'seen', `FOR SELECT TO traguardo_person USING (${steward} OR ${answered})`),
  policy(
    'invitation',
    'made',
    `FOR INSERT TO traguardo_person WITH CHECK (invited_by = ${me} AND email <> '' AND ${mayInvite})`,
  ),
  policy(
    'invitation',
    'withdrawn',
    `FOR UPDATE TO traguardo_person USING (email <> '' AND ${mayInvite}) WITH CHECK (withdrawn_at IS NOT NULL)`,
  ),
  // The job that forgets needs no address for it.
  'GRANT SELECT (id, expires_at), DELETE ON invitation TO traguardo_jobs',
  policy('invitation', 'jobs', 'FOR SELECT TO traguardo_jobs USING (true)'),
  policy('invitation', 'old', 'FOR DELETE TO traguardo_jobs USING (expires_at < now())'),
]

interface Routine {
  readonly signature: string
  readonly returns: string
  readonly language?: 'sql' | 'plpgsql'
  readonly stable?: true
  readonly body: string
  /** Only other functions call it. */
  readonly inner?: true
}

const routine = (schema: string, { signature, returns, language = 'plpgsql', stable, body, inner }: Routine) => [
  `CREATE FUNCTION ${signature} RETURNS ${returns} LANGUAGE ${language} ${stable ? 'STABLE' : 'VOLATILE'} SECURITY DEFINER
    SET search_path = pg_catalog, ${schema}, pg_temp AS $$ ${body} $$`,
  ...(inner ? [`REVOKE EXECUTE ON FUNCTION ${signature} FROM PUBLIC`] : []),
]

/** Of an invitation `i`: whether it still opens. Whose maker may not make it any more opens nothing. */
const open = "i.email <> '' AND i.expires_at > now() AND app_may_invite(i.invited_by, i.organisation, i.role)"

const ROUTINES: readonly Routine[] = [
  {
    signature: 'app_may_invite(who uuid, place uuid, as_what text)',
    returns: 'boolean',
    language: 'sql',
    stable: true,
    inner: true,
    body: `SELECT CASE WHEN place IS NULL AND as_what <> 'funder'
      THEN EXISTS (SELECT FROM plan_role WHERE person = who AND role = 'administrator')
      ELSE EXISTS (SELECT FROM plan_role WHERE person = who AND role IN ('manager', 'administrator'))
        OR EXISTS (SELECT FROM membership WHERE person = who AND organisation = place AND role = 'referent' AND ${current})
      END`,
  },
  {
    // To who runs the place: what still waits there, of an organisation or, without one, of the plan.
    signature: 'app_invitations(place uuid)',
    returns: 'TABLE (id uuid, email text, role text, invited_at timestamptz, expires_at timestamptz, invited_by text)',
    language: 'sql',
    stable: true,
    body: `SELECT i.id, i.email, i.role, i.invited_at, i.expires_at, p.name FROM invitation i
      JOIN person p ON p.id = i.invited_by
      WHERE i.organisation IS NOT DISTINCT FROM place AND ${open}
        AND (app_is_steward() OR place IN (SELECT app_answers_for()))
      ORDER BY i.invited_at, i.id`,
  },
  {
    // To who holds the link: what it is for. The secret itself is asked for, its hash opens nothing.
    signature: 'app_invitation(token text)',
    returns: 'TABLE (email text, role text, organisation text, expires_at timestamptz)',
    language: 'sql',
    stable: true,
    body: `SELECT i.email, i.role, o.name, i.expires_at FROM invitation i LEFT JOIN organisation o ON o.id = i.organisation
      WHERE i.link_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex') AND ${open}`,
  },
  {
    // Uses the link up and writes what it gives; whoever comes at the same moment waits, and finds it used.
    signature: 'app_use_invitation(token text, who uuid, address text)',
    returns: 'boolean',
    inner: true,
    body: `DECLARE link invitation;
    BEGIN
      SELECT i.* INTO link FROM invitation i
        WHERE i.link_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex') AND i.email = address AND ${open} FOR UPDATE OF i;
      IF NOT FOUND THEN RETURN false; END IF;
      IF link.organisation IS NULL THEN
        INSERT INTO plan_role (person, role) VALUES (who, link.role) ON CONFLICT DO NOTHING;
      ELSE
        UPDATE membership SET role = link.role WHERE person = who AND organisation = link.organisation AND ${current};
        IF NOT FOUND THEN
          INSERT INTO membership (organisation, person, role, from_day)
            VALUES (link.organisation, who, link.role, app_today())
            ON CONFLICT (organisation, person, from_day) DO UPDATE SET role = excluded.role, until_day = NULL;
        END IF;
      END IF;
      UPDATE invitation SET email = '', accepted_at = now(), accepted_by = who WHERE id = link.id;
      INSERT INTO audit_event (action, actor, subject, organisation, details)
        VALUES ('invitation_accepted', who, who, link.organisation, jsonb_build_object('role', link.role));
      RETURN true;
    END`,
  },
  {
    // Whoever asks takes what the link gives, if it was made for their address.
    signature: 'app_accept_invitation(token text)',
    returns: 'boolean',
    body: `BEGIN
      RETURN app_use_invitation(token, app_person(),
        (SELECT lower(email) FROM person WHERE id = app_person() AND erased_at IS NULL));
    END`,
  },
  {
    // Whoever asks, and is nobody yet, becomes a person of the address that the link was made for.
    signature: 'app_accept_as_newcomer(token text, called text)',
    returns: 'boolean',
    body: `DECLARE address text := (SELECT email FROM app_invitation(token));
    BEGIN
      IF address IS NULL THEN RETURN false; END IF;
      INSERT INTO person (id, name, email) VALUES (app_person(), called, address);
      RETURN app_use_invitation(token, app_person(), address);
    END`,
  },
  {
    signature: 'app_leave(place uuid)',
    returns: 'boolean',
    body: `BEGIN
      UPDATE membership SET until_day = ${yesterday}
        WHERE person = app_person() AND organisation = place AND ${current};
      RETURN FOUND;
    END`,
  },
  {
    // To who runs the plan: when each log last grew, and nothing of what is in it.
    signature: 'app_last_entries()',
    returns: 'TABLE (org uuid, at timestamptz)',
    language: 'sql',
    stable: true,
    body: 'SELECT l.org, l.changed_at FROM org_log l WHERE l.head > 0 AND app_is_steward()',
  },
  {
    // One after the other: of two who take each other's role at the same moment the second finds themselves the last.
    signature: 'app_keep_an_administrator()',
    returns: 'trigger',
    body: `BEGIN
      PERFORM pg_advisory_xact_lock(hashtextextended('administrators', 0));
      IF NOT EXISTS (SELECT FROM plan_role WHERE role = 'administrator' AND person <> OLD.person) THEN
        RAISE EXCEPTION 'the last administrator stays' USING ERRCODE = 'TG001';
      END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
    END`,
  },
  {
    // Whoever appends holds the log's head: memberships change between pushes, never within one.
    signature: 'app_wait_for_pushes()',
    returns: 'trigger',
    body: `BEGIN
      PERFORM FROM org_log WHERE org = OLD.organisation FOR UPDATE;
      RETURN NEW;
    END`,
  },
  {
    // The seat gives the zone of an organisation's values: every figure that it enters is counted again.
    signature: 'app_seat_moved()',
    returns: 'trigger',
    body: `BEGIN
      INSERT INTO dirty_group (indicator, period)
        SELECT DISTINCT r.indicator, r.period FROM rollup r JOIN assignment a ON a.indicator = r.indicator
          WHERE a.organisation = NEW.id AND r.zone = '' ORDER BY 1, 2
        ON CONFLICT (indicator, period) DO UPDATE SET times = dirty_group.times + 1;
      UPDATE progress_state SET stale = true;
      RETURN NULL;
    END`,
  },
]

const TRIGGERS = [
  `CREATE TRIGGER plan_role_last BEFORE DELETE OR UPDATE ON plan_role FOR EACH ROW WHEN (OLD.role = 'administrator')
    EXECUTE FUNCTION app_keep_an_administrator()`,
  `CREATE TRIGGER membership_between_pushes BEFORE UPDATE ON membership FOR EACH ROW
    EXECUTE FUNCTION app_wait_for_pushes()`,
  `CREATE TRIGGER organisation_seat AFTER UPDATE ON organisation FOR EACH ROW WHEN (OLD.zone <> NEW.zone)
    EXECUTE FUNCTION app_seat_moved()`,
]

/** Organisations that are added and changed, invitations, and who gives, changes and takes which role. */
export const whoBelongs: Migration = {
  name: '013-who-belongs',
  statements: ({ schema }) => [...TABLES, ...WALLS, ...ROUTINES.flatMap((one) => routine(schema, one)), ...TRIGGERS],
}
