import * as z from 'zod/mini'
import { Uuid } from '../text.ts'
import { SyncRequest, SyncResponse } from '../wire/sync.ts'
import { define } from './endpoint.ts'

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
