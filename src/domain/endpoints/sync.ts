import * as z from 'zod/mini'
import { Uuid } from '../text.ts'
import { Hint } from '../wire/hints.ts'
import { SyncRequest, SyncResponse } from '../wire/sync.ts'
import { define, none } from './endpoint.ts'

export const sync = define({
  name: 'sync',
  method: 'POST',
  path: '/api/sync/v1/orgs/:org',
  policy: 'member_or_manager',
  summary: "Push entries to an organisation's log and read the page after a cursor",
  params: z.strictObject({ org: Uuid }),
  body: SyncRequest,
  response: SyncResponse,
  problems: [
    'signed_out',
    'user_mismatch',
    'not_found',
    'not_member',
    'device_revoked',
    'device_taken',
    'log_forked',
    'client_too_old',
    'too_many_requests',
  ],
})

export const events = define({
  name: 'events',
  method: 'GET',
  path: '/api/sync/v1/events',
  policy: 'signed_in',
  summary: "An event `head` for each log of the person's organisations, at first and whenever it grows",
  params: none,
  body: null,
  response: Hint,
  media: 'text/event-stream',
  problems: ['signed_out', 'too_many_requests'],
})
