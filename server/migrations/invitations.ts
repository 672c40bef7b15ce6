import { administrator, answered, current, me, steward } from './asking.ts'
import { type Definer, definers } from './definers.ts'

const PLAN_ROLES = `('manager', 'administrator', 'funder')`

const TABLE = [
  // What the link carries is kept as its SHA-256 in hex; no organisation is a role in the plan. An invitation that was
  // accepted or withdrawn keeps no address.
  `CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    link_hash text NOT NULL UNIQUE CHECK (link_hash ~ '^[0-9a-f]{64}$'),
    email text NOT NULL,
    organisation uuid REFERENCES organisation,
    role text NOT NULL CHECK (role IN ('contributor', 'referent', 'manager', 'administrator', 'funder')),
    invited_by uuid NOT NULL REFERENCES person,
    invited_at timestamptz NOT NULL DEFAULT app_now(),
    expires_at timestamptz NOT NULL DEFAULT app_now() + interval '168 hours',
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

// Referents run their organisation, who runs the plan runs them all; funders are the managers' to invite, other roles
// in the plan the administrators'.
const mayInvite = `CASE WHEN organisation IS NOT NULL THEN ${steward} OR ${answered}
  WHEN role = 'funder' THEN ${steward} ELSE ${administrator} END`

const WALLS = [
  // The hash is not for reading, and no time is anybody's to give: an invitation lasts seven days from now.
  'ALTER TABLE invitation ENABLE ROW LEVEL SECURITY',
  `GRANT SELECT (id, email, organisation, role, invited_by, invited_at, expires_at, accepted_at, accepted_by, withdrawn_at),
    INSERT (id, link_hash, email, organisation, role, invited_by), UPDATE (email, withdrawn_at)
    ON invitation TO traguardo_person`,
  `CREATE POLICY invitation_seen ON invitation FOR SELECT TO traguardo_person USING (${steward} OR ${answered})`,
  `CREATE POLICY invitation_made ON invitation FOR INSERT TO traguardo_person
    WITH CHECK (invited_by = ${me} AND email <> '' AND ${mayInvite})`,
  `CREATE POLICY invitation_withdrawn ON invitation FOR UPDATE TO traguardo_person
    USING (email <> '' AND ${mayInvite}) WITH CHECK (withdrawn_at IS NOT NULL)`,
  // The job that forgets needs no address for it.
  'GRANT SELECT (id, expires_at), DELETE ON invitation TO traguardo_jobs',
  'CREATE POLICY invitation_jobs ON invitation FOR SELECT TO traguardo_jobs USING (true)',
  'CREATE POLICY invitation_old ON invitation FOR DELETE TO traguardo_jobs USING (expires_at < now())',
]

/** Of an invitation `i`: whether it still opens. Whose maker may not make it any more opens nothing. */
const open = "i.email <> '' AND i.expires_at > app_now() AND app_may_invite(i.invited_by, i.organisation, i.role)"

const FUNCTIONS: readonly Definer[] = [
  {
    signature: 'app_may_invite(who uuid, place uuid, as_what text)',
    returns: 'boolean',
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
    stable: true,
    body: `SELECT i.id, i.email, i.role, i.invited_at, i.expires_at, p.name FROM invitation i
      JOIN person p ON p.id = i.invited_by
      WHERE i.organisation IS NOT DISTINCT FROM place AND ${open}
        AND (app_is_steward() OR place IN (SELECT app_answers_for()))
      ORDER BY i.invited_at, i.id`,
  },
  {
    // To who reads the acts: what is still known of the invitations in them. Once one is deleted, its acceptance says
    // who it was. An address is told while it is open, and to nobody later.
    signature: 'app_invitations_of_acts(ids uuid[])',
    returns: 'TABLE (id uuid, state text, email text, person uuid)',
    stable: true,
    body: `SELECT asked.id, CASE WHEN coalesce(i.accepted_by, taken.subject) IS NOT NULL THEN 'accepted'
        WHEN i.id IS NULL THEN 'forgotten' WHEN i.withdrawn_at IS NOT NULL THEN 'withdrawn'
        WHEN ${open} THEN 'waiting' ELSE 'ended' END,
        CASE WHEN ${open} THEN i.email END, coalesce(i.accepted_by, taken.subject)
      FROM unnest(ids) AS asked(id)
      LEFT JOIN invitation i ON i.id = asked.id
        AND (app_is_steward() OR i.organisation IN (SELECT app_answers_for()))
      LEFT JOIN LATERAL (SELECT a.subject FROM audit_event a
        WHERE a.action = 'invitation_accepted' AND a.invitation = asked.id
          AND (app_is_steward() OR a.organisation IN (SELECT app_answers_for())) LIMIT 1) AS taken ON true`,
  },
  {
    // To who holds the link: what it is for. The secret itself is asked for, its hash opens nothing.
    signature: 'app_invitation(token text)',
    returns: 'TABLE (email text, role text, organisation text, expires_at timestamptz)',
    stable: true,
    body: `SELECT i.email, i.role, o.name, i.expires_at FROM invitation i LEFT JOIN organisation o ON o.id = i.organisation
      WHERE i.link_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex') AND ${open}`,
  },
  {
    // Uses the link up and writes what it gives; whoever comes at the same moment waits, and finds it used.
    signature: 'app_use_invitation(token text, who uuid, address text)',
    returns: 'boolean',
    language: 'plpgsql',
    inner: true,
    body: `DECLARE link invitation;
    BEGIN
      SELECT i.* INTO link FROM invitation i
        WHERE i.link_hash = encode(sha256(convert_to(token, 'UTF8')), 'hex') AND i.email = address AND ${open} FOR UPDATE OF i;
      -- Nobody makes themselves a referent, by a link to themselves neither.
      IF NOT FOUND OR (link.role = 'referent' AND link.invited_by = who) THEN RETURN false; END IF;
      IF link.organisation IS NULL THEN
        INSERT INTO plan_role (person, role) VALUES (who, link.role) ON CONFLICT DO NOTHING;
      ELSE
        -- Who is there already is raised by it, never lowered: a role is taken by who says so, not by a link.
        UPDATE membership SET role = CASE WHEN role = 'referent' THEN role ELSE link.role END WHERE person = who AND organisation = link.organisation AND ${current};
        IF NOT FOUND THEN
          INSERT INTO membership (organisation, person, role, from_day)
            VALUES (link.organisation, who, link.role, app_today())
            ON CONFLICT (organisation, person, from_day) DO UPDATE SET role = excluded.role, until_day = NULL;
        END IF;
      END IF;
      UPDATE invitation SET email = '', accepted_at = app_now(), accepted_by = who WHERE id = link.id;
      INSERT INTO audit_event (action, actor, subject, organisation, invitation, details)
        VALUES ('invitation_accepted', who, who, link.organisation, link.id, jsonb_build_object('role', link.role));
      RETURN true;
    END`,
  },
  {
    // Whoever asks takes what the link gives, if it was made for their address.
    signature: 'app_accept_invitation(token text)',
    returns: 'boolean',
    language: 'plpgsql',
    body: `BEGIN
      RETURN app_use_invitation(token, app_person(),
        (SELECT lower(email) FROM person WHERE id = app_person() AND erased_at IS NULL));
    END`,
  },
  {
    // Whoever asks, and is nobody yet, becomes a person of the address that the link was made for.
    signature: 'app_accept_as_newcomer(token text, called text)',
    returns: 'boolean',
    language: 'plpgsql',
    body: `DECLARE address text := (SELECT email FROM app_invitation(token));
    BEGIN
      IF address IS NULL THEN RETURN false; END IF;
      INSERT INTO person (id, name, email) VALUES (app_person(), called, address);
      RETURN app_use_invitation(token, app_person(), address);
    END`,
  },
]

/** Invitations: who may make which, who sees them, and what the link of one gives to whom. */
export const invitations = (schema: string) => [...TABLE, ...WALLS, ...definers(schema, FUNCTIONS)]
