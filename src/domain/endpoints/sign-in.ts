import * as z from 'zod/mini'
import { Session } from '../wire/session.ts'
import {
  Acceptance,
  Link,
  LinkQuestion,
  NewPasswordByLink,
  PasskeyAnswer,
  PasskeyOptions,
  ProviderAddress,
  ProviderReturn,
  ProviderStart,
  ResetRequest,
  SetUp,
  SignInWays,
} from '../wire/sign-in.ts'
import { define, none } from './endpoint.ts'

export const getSignInWays = define({
  name: 'getSignInWays',
  method: 'GET',
  path: '/api/sign-in',
  policy: 'public',
  summary: 'How one gets in here',
  params: none,
  body: null,
  response: SignInWays,
  problems: [],
})

export const beginPasskeySignIn = define({
  name: 'beginPasskeySignIn',
  method: 'POST',
  path: '/api/session/passkey/options',
  policy: 'public',
  summary: 'A challenge for a passkey of this site',
  params: none,
  body: z.strictObject({}),
  response: PasskeyOptions,
  problems: ['not_found', 'too_many_requests'],
})

export const signInByPasskey = define({
  name: 'signInByPasskey',
  method: 'POST',
  path: '/api/session/passkey',
  policy: 'public',
  opensSession: true,
  summary: 'Sign in by passkey; sets the session cookie',
  params: none,
  body: PasskeyAnswer,
  response: Session,
  problems: ['signed_out', 'not_found', 'too_many_requests'],
})

export const beginAtProvider = define({
  name: 'beginAtProvider',
  method: 'POST',
  path: '/api/session/provider',
  policy: 'public',
  summary: 'The address at the provider where one proves who one is; sets a short-lived cookie',
  params: none,
  body: ProviderStart,
  response: ProviderAddress,
  problems: ['signed_out', 'proof_needed', 'not_found', 'too_many_requests', 'provider_unavailable'],
})

export const returnFromProvider = define({
  name: 'returnFromProvider',
  method: 'POST',
  path: '/api/session/provider/return',
  policy: 'public',
  opensSession: true,
  summary: 'Sign in, or link, by what the provider answered; sets the session cookie',
  params: none,
  body: ProviderReturn,
  response: Session,
  problems: [
    ...['signed_out', 'proof_wrong', 'not_linked', 'already_there'],
    ...['not_found', 'too_many_requests', 'provider_unavailable'],
  ] as const,
})

export const getLink = define({
  name: 'getLink',
  method: 'POST',
  path: '/api/links',
  policy: 'public',
  summary: 'What a link is for, while it works',
  params: none,
  body: LinkQuestion,
  response: Link,
  problems: ['link_void', 'too_many_requests'],
})

export const setUp = define({
  name: 'setUp',
  method: 'POST',
  path: '/api/links/setup',
  policy: 'public',
  opensSession: true,
  summary: 'The first administrator of an installation, by the link that its start printed; sets the session cookie',
  params: none,
  body: SetUp,
  response: Session,
  problems: ['link_void', 'password_common', 'already_there', 'too_many_requests'],
})

export const acceptInvitation = define({
  name: 'acceptInvitation',
  method: 'POST',
  path: '/api/links/invitation',
  policy: 'public',
  opensSession: true,
  summary:
    'Accept an invitation, with the session of the invited address or with a new account; sets the session cookie',
  params: none,
  body: Acceptance,
  response: Session,
  problems: ['signed_out', 'code_needed', 'link_void', 'password_common', 'not_found', 'too_many_requests'],
})

export const askForReset = define({
  name: 'askForReset',
  method: 'POST',
  path: '/api/reset',
  policy: 'public',
  summary: 'Ask for a link to set a new password by mail; answered alike whether or not there is such an account',
  params: none,
  body: ResetRequest,
  response: null,
  problems: ['too_many_requests'],
})

export const resetPassword = define({
  name: 'resetPassword',
  method: 'POST',
  path: '/api/links/reset',
  policy: 'public',
  summary: 'Set a new password by link; ends every session of the person',
  params: none,
  body: NewPasswordByLink,
  response: null,
  problems: ['link_void', 'password_common', 'too_many_requests'],
})
