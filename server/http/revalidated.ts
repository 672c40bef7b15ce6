/**
 * A public answer that caches may keep and must ask about again: 304 without building it when the caller holds it.
 *
 * Shape  `version` names the content, whatever characters it has
 */
export async function revalidated(request: Request, version: string, build: () => Promise<unknown>): Promise<Response> {
  const etag = `"${encodeURIComponent(version)}"`
  const headers = { ETag: etag, 'Cache-Control': 'public, no-cache' }
  if (holds(request, etag)) return new Response(null, { status: 304, headers })
  return Response.json(await build(), { headers })
}

function holds(request: Request, etag: string): boolean {
  const asked = request.headers.get('If-None-Match')
  if (asked === null) return false
  return asked.split(',').some((one) => one.trim().replace(/^W\//, '') === etag || one.trim() === '*')
}
