import type { Hono } from 'hono'
import { getCatalogue } from '../../src/domain/endpoints/catalogue.ts'
import { asPersonToday } from '../database/as-role.ts'
import type { Deps } from '../deps.ts'
import { type ApiEnv, mount } from '../http/mount.ts'
import { revalidated } from '../http/revalidated.ts'
import type { CatalogueReader } from '../repositories/catalogue.ts'

/** The plan and its catalogue, the same for everybody. */
export function catalogueRoutes(app: Hono<ApiEnv>, deps: Deps, reader: CatalogueReader): void {
  mount(app, deps, getCatalogue, async ({ request }) => {
    const version = await asPersonToday(deps, null, (trx) => reader.version(trx))
    return revalidated(request, version, () => asPersonToday(deps, null, (trx) => reader.read(trx)))
  })
}
