import type { Hono } from 'hono'
import { generateSpecs } from 'hono-openapi'
import type { ApiEnv } from '../http/mount.ts'
import { DOCS_CSS, docsPage } from './docs-page.ts'

const documentation = {
  openapi: '3.1.0',
  info: {
    title: 'Traguardo 2030',
    version: '1',
    description:
      'Outcome indicators of a territorial plan: logs of organisations, progress, review. Bodies are at most 1 MB as ' +
      'sent, plain or with Content-Encoding: gzip of at most 4 MB unfolded. Requests other than GET carry the site’s own ' +
      'address in Origin, as browsers do.',
  },
  servers: [{ url: '/' }],
  components: {
    securitySchemes: { session: { type: 'apiKey' as const, in: 'cookie' as const, name: 'traguardo.session_token' } },
  },
}

/** The OpenAPI document and the page that shows it. */
export function docsRoutes(app: Hono<ApiEnv>): void {
  let document: Promise<unknown> | undefined
  const text = (body: string, type: string) =>
    new Response(body, { headers: { 'Content-Type': type, 'Cache-Control': 'public, no-cache' } })
  app.get('/api/openapi.json', async () => {
    document ??= generateSpecs(app, { documentation, exclude: ['/api/openapi.json', '/api/docs', '/api/docs.css'] })
    return Response.json(await document, { headers: { 'Cache-Control': 'public, no-cache' } })
  })
  app.get('/api/docs', () => text(docsPage(), 'text/html; charset=utf-8'))
  app.get('/api/docs.css', () => text(DOCS_CSS, 'text/css; charset=utf-8'))
}
