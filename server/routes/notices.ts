import type { Hono } from 'hono'
import { getNotices } from '../../src/domain/endpoints/notices.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'

/** What the privacy and accessibility pages say of this installation. */
export function noticeRoutes(app: Hono<ApiEnv>, deps: Deps): void {
  mount(app, deps, getNotices, async () => deps.notices)
}
