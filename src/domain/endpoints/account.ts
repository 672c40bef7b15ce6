import * as z from 'zod/mini'
import { Name } from '../person-text.ts'
import { Uuid } from '../text.ts'
import {
  Account,
  FactorConfirmation,
  FactorSecret,
  NameChange,
  PasswordChange,
  RecoveryCodes,
} from '../wire/account.ts'
import { OwnData } from '../wire/own-data.ts'
import { PasskeyAnswer, PasskeyOptions, Proof } from '../wire/sign-in.ts'
import { define, none } from './endpoint.ts'

export const getAccount = define({
  name: 'getAccount',
  method: 'GET',
  path: '/api/account',
  policy: 'signed_in',
  summary: 'What a person has here: ways to sign in, devices, sessions',
  params: none,
  body: null,
  response: Account,
  problems: ['signed_out'],
})

export const changeName = define({
  name: 'changeName',
  method: 'POST',
  path: '/api/account/name',
  policy: 'signed_in',
  summary: 'Change the name under which one writes',
  params: none,
  body: NameChange,
  response: null,
  problems: ['signed_out'],
})

export const changePassword = define({
  name: 'changePassword',
  method: 'POST',
  path: '/api/account/password',
  policy: 'signed_in',
  summary: 'Change or set the password; ends the other sessions',
  params: none,
  body: PasswordChange,
  response: null,
  problems: ['signed_out', 'proof_needed', 'proof_wrong', 'password_common', 'too_many_requests', 'not_found'],
})

export const prove = define({
  name: 'prove',
  method: 'POST',
  path: '/api/account/proof',
  policy: 'signed_in',
  summary: 'Show again, by password, that it is the person; counts for fifteen minutes',
  params: none,
  body: Proof,
  response: null,
  problems: ['signed_out', 'code_needed', 'proof_wrong', 'too_many_requests', 'not_found'],
})

export const beginPasskeyProof = define({
  name: 'beginPasskeyProof',
  method: 'POST',
  path: '/api/account/proof/passkey/options',
  policy: 'signed_in',
  summary: 'A challenge for one of the person’s own passkeys',
  params: none,
  body: z.strictObject({}),
  response: PasskeyOptions,
  problems: ['signed_out', 'not_found'],
})

export const proveByPasskey = define({
  name: 'proveByPasskey',
  method: 'POST',
  path: '/api/account/proof/passkey',
  policy: 'signed_in',
  summary: 'Show again, by passkey, that it is the person',
  params: none,
  body: PasskeyAnswer,
  response: null,
  problems: ['signed_out', 'proof_wrong', 'not_found'],
})

export const renameDevice = define({
  name: 'renameDevice',
  method: 'POST',
  path: '/api/account/devices/:device',
  policy: 'signed_in',
  summary: 'Name a device of one’s own',
  params: z.strictObject({ device: Uuid }),
  body: z.strictObject({ name: Name }),
  response: null,
  problems: ['signed_out', 'not_found'],
})

export const revokeDevice = define({
  name: 'revokeDevice',
  method: 'DELETE',
  path: '/api/account/devices/:device',
  policy: 'signed_in',
  summary: 'Revoke a device: at its next contact it deletes what it received and keeps what it has not sent',
  params: z.strictObject({ device: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'not_found'],
})

export const endSession = define({
  name: 'endSession',
  method: 'DELETE',
  path: '/api/account/sessions/:session',
  policy: 'signed_in',
  summary: 'End a session of one’s own',
  params: z.strictObject({ session: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'not_found'],
})

export const endOtherSessions = define({
  name: 'endOtherSessions',
  method: 'DELETE',
  path: '/api/account/sessions',
  policy: 'signed_in',
  summary: 'End every session but this one',
  params: none,
  body: null,
  response: null,
  problems: ['signed_out'],
})

export const beginSecondFactor = define({
  name: 'beginSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor',
  policy: 'signed_in',
  fresh: true,
  summary: 'A secret for an authenticator; it counts once a code confirms it',
  params: none,
  body: z.strictObject({}),
  response: FactorSecret,
  problems: ['signed_out', 'proof_needed', 'already_there', 'not_found'],
})

export const confirmSecondFactor = define({
  name: 'confirmSecondFactor',
  method: 'POST',
  path: '/api/account/second-factor/confirmation',
  policy: 'signed_in',
  fresh: true,
  summary: 'Turn the second factor on by a first code; answers the recovery codes, once',
  params: none,
  body: FactorConfirmation,
  response: RecoveryCodes,
  problems: ['signed_out', 'proof_needed', 'proof_wrong', 'not_found', 'too_many_requests'],
})

export const endSecondFactor = define({
  name: 'endSecondFactor',
  method: 'DELETE',
  path: '/api/account/second-factor',
  policy: 'signed_in',
  fresh: true,
  summary: 'Turn the second factor off',
  params: none,
  body: null,
  response: null,
  problems: ['signed_out', 'proof_needed', 'not_found'],
})

export const beginPasskey = define({
  name: 'beginPasskey',
  method: 'POST',
  path: '/api/account/passkeys/options',
  policy: 'signed_in',
  fresh: true,
  summary: 'What an authenticator needs to make a passkey',
  params: none,
  body: z.strictObject({}),
  response: PasskeyOptions,
  problems: ['signed_out', 'proof_needed', 'not_found'],
})

export const addPasskey = define({
  name: 'addPasskey',
  method: 'POST',
  path: '/api/account/passkeys',
  policy: 'signed_in',
  fresh: true,
  summary: 'Keep a passkey that was just made',
  params: none,
  body: z.strictObject({ name: Name, answer: PasskeyAnswer }),
  response: z.strictObject({ id: Uuid }),
  problems: ['signed_out', 'proof_needed', 'proof_wrong', 'already_there', 'not_found'],
})

export const renamePasskey = define({
  name: 'renamePasskey',
  method: 'POST',
  path: '/api/account/passkeys/:passkey',
  policy: 'signed_in',
  summary: 'Name a passkey of one’s own',
  params: z.strictObject({ passkey: Uuid }),
  body: z.strictObject({ name: Name }),
  response: null,
  problems: ['signed_out', 'not_found'],
})

export const removePasskey = define({
  name: 'removePasskey',
  method: 'DELETE',
  path: '/api/account/passkeys/:passkey',
  policy: 'signed_in',
  fresh: true,
  summary: 'Remove a passkey of one’s own',
  params: z.strictObject({ passkey: Uuid }),
  body: null,
  response: null,
  problems: ['signed_out', 'proof_needed', 'not_found', 'last_way_in'],
})

export const unlinkProvider = define({
  name: 'unlinkProvider',
  method: 'DELETE',
  path: '/api/account/provider',
  policy: 'signed_in',
  fresh: true,
  summary: 'Untie the provider’s identity from the account',
  params: none,
  body: null,
  response: null,
  problems: ['signed_out', 'proof_needed', 'not_found', 'last_way_in'],
})

export const exportOwnData = define({
  name: 'exportOwnData',
  method: 'GET',
  path: '/api/account/export',
  policy: 'signed_in',
  fresh: true,
  summary: 'All that is known here of the person who asks',
  params: none,
  body: null,
  response: OwnData,
  problems: ['signed_out', 'proof_needed'],
})

export const eraseOwnAccount = define({
  name: 'eraseOwnAccount',
  method: 'DELETE',
  path: '/api/account',
  policy: 'signed_in',
  fresh: true,
  summary: 'Erase the person who asks: name, address and notes; the values stay with the organisation',
  params: none,
  body: null,
  response: null,
  problems: ['signed_out', 'proof_needed', 'last_administrator'],
})
