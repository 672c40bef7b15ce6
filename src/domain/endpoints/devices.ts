import * as z from 'zod/mini'
import { Name } from '../person-text.ts'
import { Uuid } from '../text.ts'
import { define, none } from './endpoint.ts'

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
