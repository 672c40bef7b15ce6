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
