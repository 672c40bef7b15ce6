import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  // What the demonstration in the browser brings: the database engine's files and the dump.
  '.data': 'application/octet-stream',
  '.bin': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
}

const ENCODINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const

/** Answers GET and HEAD for the built app. */
export type StaticFiles = (request: Request) => Promise<Response>

interface Served {
  readonly file: string
  readonly type: string
}

/**
 * The files of a folder, known from the start: what is not in the list cannot be asked for, whatever the path says, nor
 * what is none of a page's kinds, such as the compressed copies.
 *
 * Content-hashed files under /assets/ never change; all else is asked about again. Every address that is no file is a
 * page of the app, except under /assets/ and with the ending of a file: a page in the place of a missing script would
 * be worse than none.
 */
export async function createStaticFiles(root: string, headers: Readonly<Record<string, string>>): Promise<StaticFiles> {
  const files = await listFiles(root)
  const index = files.get('/index.html')
  // The same page with its first lines already in it, where the build made one.
  const landing = files.get('/landing.html') ?? index
  return async (request) => {
    const path = decoded(new URL(request.url).pathname)
    const found = path !== null && extname(path) in TYPES ? files.get(path) : undefined
    const page = path === '/' ? landing : index
    const served = found ?? (path !== null && isPage(path) ? page : undefined)
    if (served === undefined) return plain(404, index === undefined ? NOT_BUILT : 'Not found\n', headers)
    return answer(request, served, files, { ...headers, 'Cache-Control': cacheOf(path ?? '', found) })
  }
}

const NOT_BUILT = 'The app is not built: run npm run build\n'

function cacheOf(path: string, found: Served | undefined): string {
  return found !== undefined && path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}

function isPage(path: string): boolean {
  return !path.startsWith('/assets/') && !(extname(path) in TYPES)
}

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}

async function listFiles(root: string): Promise<Map<string, Served>> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, Served>()
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name)
    const path = relative(root, file).split(sep)
    // Hidden folders hold what the build notes for itself.
    if (!entry.isFile() || path.some((part) => part.startsWith('.'))) continue
    files.set(`/${path.join('/')}`, { file, type: TYPES[extname(entry.name)] ?? 'application/octet-stream' })
  }
  return files
}

async function answer(
  request: Request,
  served: Served,
  files: ReadonlyMap<string, Served>,
  headers: Readonly<Record<string, string>>,
): Promise<Response> {
  const known = new Set([...files.values()].map(({ file }) => file))
  const accepted = (request.headers.get('Accept-Encoding') ?? '').split(',').map((one) => one.trim().split(';')[0])
  const encoding = ENCODINGS.find(([name, ending]) => accepted.includes(name) && known.has(served.file + ending))
  const body = await readFile(served.file + (encoding?.[1] ?? ''))
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
  const all = {
    ...headers,
    'Content-Type': served.type,
    ETag: etag,
    Vary: 'Accept-Encoding',
    ...(encoding === undefined ? {} : { 'Content-Encoding': encoding[0] }),
  }
  if (request.headers.get('If-None-Match') === etag) return new Response(null, { status: 304, headers: all })
  return new Response(request.method === 'HEAD' ? null : body, { headers: all })
}

function plain(status: number, text: string, headers: Readonly<Record<string, string>>): Response {
  return new Response(text, {
    status,
    headers: { ...headers, 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
  })
}
