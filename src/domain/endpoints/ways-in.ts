import * as z from 'zod/mini'
import { Name } from '../person-text.ts'
import { Uuid } from '../text.ts'
import { FactorConfirmation, FactorSecret, RecoveryCodes } from '../wire/account.ts'
import { PasskeyAnswer, PasskeyOptions } from '../wire/sign-in.ts'
import { define, none } from './endpoint.ts'

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

export const renewRecoveryCodes = define({
  name: 'renewRecoveryCodes',
  method: 'POST',
  path: '/api/account/second-factor/recovery-codes',
  policy: 'signed_in',
  fresh: true,
  summary: 'New recovery codes, answered once, in place of all earlier ones',
  params: none,
  body: z.strictObject({}),
  response: RecoveryCodes,
  problems: ['signed_out', 'proof_needed', 'not_found'],
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
  problems: ['signed_out', 'proof_needed', 'not_found', 'passkeys_full'],
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
  problems: ['signed_out', 'proof_needed', 'proof_wrong', 'already_there', 'not_found', 'passkeys_full'],
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
