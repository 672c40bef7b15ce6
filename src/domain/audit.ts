/**
 * What is written down of what people do to one another's access and data, each with who did it, to whom and in which
 * organisation. Values are not here: the log is their own record.
 */
export const AUDITED = [
  'signed_in',
  'password_changed',
  'password_reset',
  'reset_link_made',
  'second_factor_on',
  'second_factor_off',
  'second_factor_taken',
  'recovery_codes_renewed',
  'passkey_added',
  'passkey_removed',
  'provider_linked',
  'provider_unlinked',
  'session_ended',
  'device_revoked',
  'set_up',
  'organisation_added',
  'organisation_changed',
  'invited',
  'invitation_withdrawn',
  'invitation_accepted',
  'member_role_changed',
  'member_removed',
  'member_left',
  'plan_role_given',
  'plan_role_taken',
  'grant_given',
  'grant_withdrawn',
  'granted_values_read',
  'own_data_exported',
  'audit_exported',
  'person_erased',
] as const
export type Audited = (typeof AUDITED)[number]

/** Kinds of act as people ask for them, in the order in which they are offered. */
export const ACT_GROUPS = [
  'sign_ins',
  'credentials',
  'invitations',
  'roles',
  'organisations',
  'grants',
  'exports',
] as const
export type ActGroup = (typeof ACT_GROUPS)[number]

/** Of which kind each act is; every act is of one. */
export const GROUP_OF: Readonly<Record<Audited, ActGroup>> = {
  signed_in: 'sign_ins',
  session_ended: 'sign_ins',
  password_changed: 'credentials',
  password_reset: 'credentials',
  reset_link_made: 'credentials',
  second_factor_on: 'credentials',
  second_factor_off: 'credentials',
  second_factor_taken: 'credentials',
  recovery_codes_renewed: 'credentials',
  passkey_added: 'credentials',
  passkey_removed: 'credentials',
  provider_linked: 'credentials',
  provider_unlinked: 'credentials',
  device_revoked: 'credentials',
  invited: 'invitations',
  invitation_withdrawn: 'invitations',
  invitation_accepted: 'invitations',
  set_up: 'roles',
  member_role_changed: 'roles',
  member_removed: 'roles',
  member_left: 'roles',
  plan_role_given: 'roles',
  plan_role_taken: 'roles',
  organisation_added: 'organisations',
  organisation_changed: 'organisations',
  grant_given: 'grants',
  grant_withdrawn: 'grants',
  granted_values_read: 'grants',
  own_data_exported: 'exports',
  audit_exported: 'exports',
  person_erased: 'exports',
}

/** The acts of one kind. */
export const actsOfGroup = (group: ActGroup): Audited[] => AUDITED.filter((act) => GROUP_OF[act] === group)

/**
 * What is known of the invitation that an act is about.
 *
 * Shape  `ended` lapsed, or whoever made it may not any more; `forgotten` is deleted, and nobody had accepted it
 */
export const INVITATION_STATES = ['waiting', 'accepted', 'withdrawn', 'ended', 'forgotten'] as const
export type InvitationState = (typeof INVITATION_STATES)[number]
