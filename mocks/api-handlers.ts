import { HttpResponse, http } from 'msw/http'
import type { App } from '../server/app.ts'

/**
 * Everything under /api/ is answered by the server given.
 *
 * Shape  while `reachable` says no, requests fail as they do without a network
 */
export function apiHandlers(app: App, reachable: () => boolean = () => true) {
  return [http.all('*/api/*', ({ request }) => (reachable() ? app.fetch(request) : HttpResponse.error()))]
}
