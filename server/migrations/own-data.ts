import { definers } from './definers.ts'

const iso = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

const list = (line: string, from: string, order: string) =>
  `coalesce((SELECT jsonb_agg(jsonb_build_object(${line}) ORDER BY ${order}) FROM ${from}), '[]'::jsonb)`

/** The person who asks, with their name; anybody else is nobody. */
const me = (column: string) => `CASE WHEN ${column} = asking.id
  THEN jsonb_build_object('id', asking.id, 'name', asking.name) END`

const PARTS = {
  planRoles: `coalesce((SELECT jsonb_agg(role ORDER BY role) FROM plan_role WHERE person = asking.id), '[]'::jsonb)`,
  memberships: list(
    `'organisation', o.name, 'role', m.role, 'from', m.from_day, 'until', m.until_day`,
    'membership m JOIN organisation o ON o.id = m.organisation WHERE m.person = asking.id',
    'm.from_day, o.name',
  ),
  invitations: list(
    `'role', i.role, 'organisation', o.name, 'invitedAt', ${iso('i.invited_at')},
      'side', CASE WHEN i.accepted_by = asking.id THEN 'accepted' ELSE 'made' END`,
    `invitation i LEFT JOIN organisation o ON o.id = i.organisation
      WHERE asking.id IN (i.invited_by, i.accepted_by)`,
    'i.invited_at, i.id',
  ),
  entries: list(
    `'organisation', o.name, 'receivedAt', ${iso('w.received_at')}, 'state', w.state, 'entry', w.body`,
    `(SELECT org, received_at, 'logged' AS state, body, id FROM entry WHERE author = asking.id
      UNION ALL SELECT org, received_at, 'held', body, id FROM held WHERE author = asking.id) w
      JOIN organisation o ON o.id = w.org`,
    'w.received_at, w.id',
  ),
  decisions: list(
    `'organisation', o.name, 'decidedAt', ${iso('h.decided_at')}, 'verdict', h.verdict, 'reason', h.reason`,
    'held h JOIN organisation o ON o.id = h.org WHERE h.decided_by = asking.id',
    'h.decided_at, h.id',
  ),
  grants: list(
    `'organisation', o.name, 'givenAt', ${iso('g.given_at')},
      'side', CASE WHEN g.funder = asking.id THEN 'received' ELSE 'gave' END`,
    'access_grant g JOIN organisation o ON o.id = g.organisation WHERE asking.id IN (g.funder, g.given_by)',
    'g.given_at, g.id',
  ),
  audit: list(
    `'id', a.id, 'at', ${iso('a.at')}, 'action', a.action, 'actor', ${me('a.actor')}, 'subject', ${me('a.subject')},
      'organisation', CASE WHEN o.id IS NOT NULL THEN jsonb_build_object('id', o.id, 'name', o.name) END,
      'details', a.details`,
    'audit_event a LEFT JOIN organisation o ON o.id = a.organisation WHERE asking.id IN (a.actor, a.subject)',
    'a.id',
  ),
}

const BODY = `
  DECLARE asking person;
  BEGIN
    SELECT * INTO asking FROM person WHERE id = app_person() AND erased_at IS NULL;
    IF NOT FOUND THEN RETURN NULL; END IF;
    RETURN jsonb_build_object(${Object.entries(PARTS)
      .map(([name, part]) => `'${name}', ${part}`)
      .join(',\n')});
  END`

/** All that the tables have of the transaction's person, also where its walls show them nothing any more. */
export const ownData = (schema: string) =>
  definers(schema, [{ signature: 'app_own_data()', returns: 'jsonb', language: 'plpgsql', stable: true, body: BODY }])
