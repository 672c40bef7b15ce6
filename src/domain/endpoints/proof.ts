import * as z from 'zod/mini'
import { PasskeyAnswer, PasskeyOptions, Proof } from '../wire/sign-in.ts'
import { define, none } from './endpoint.ts'

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
