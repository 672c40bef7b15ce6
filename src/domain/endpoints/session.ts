import { DemoPeople, Session, SignInRequest } from '../wire/session.ts'
import { define, none } from './endpoint.ts'

export const getSession = define({
  name: 'getSession',
  method: 'GET',
  path: '/api/session',
  policy: 'public',
  summary: 'Who is signed in, and what this installation is',
  params: none,
  body: null,
  response: Session,
  problems: [],
})

export const signIn = define({
  name: 'signIn',
  method: 'POST',
  path: '/api/session',
  policy: 'public',
  opensSession: true,
  summary: 'Sign in by e-mail and password; sets the session cookie',
  params: none,
  body: SignInRequest,
  response: Session,
  problems: ['signed_out', 'code_needed', 'too_many_requests'],
})

export const signOut = define({
  name: 'signOut',
  method: 'DELETE',
  path: '/api/session',
  policy: 'public',
  summary: 'End the session',
  params: none,
  body: null,
  response: null,
  problems: [],
})

export const getDemoPeople = define({
  name: 'getDemoPeople',
  method: 'GET',
  path: '/api/demo/people',
  policy: 'public',
  summary: 'The people of the demo; not found outside it',
  params: none,
  body: null,
  response: DemoPeople,
  problems: ['not_found'],
})
