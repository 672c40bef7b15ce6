import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** Bytes on the wire so far, headers and all, as the device sees them. */
export interface Bytes {
  readonly sent: number
  readonly received: number
}

/** Page, work and server of one subject under one origin, on a port of its own. */
export interface Site {
  readonly origin: string
  /** What the site serves from now on beside the page. */
  show(content: { work: string; handle: (request: IncomingMessage, response: ServerResponse) => void }): void
  bytes(): Bytes
  close(): void
}

const HTML = '<!doctype html><title>Bench</title><script type="module" src="/page.js"></script>'

export async function openSite(script: string): Promise<Site> {
  const sockets: Socket[] = []
  let work = '[]'
  let handle: (request: IncomingMessage, response: ServerResponse) => void = () => {}
  const files = new Map([
    ['/', { type: 'text/html', content: () => HTML }],
    ['/favicon.ico', { type: 'image/x-icon', content: () => '' }],
    ['/page.js', { type: 'text/javascript', content: () => script }],
    ['/work.json', { type: 'application/json', content: () => work }],
  ])
  const server = createServer((request, response) => {
    if (request.url?.startsWith('/api/')) return handle(request, response)
    const file = files.get(request.url ?? '')
    response.statusCode = file === undefined ? 404 : 200
    response.setHeader('Content-Type', file?.type ?? 'text/plain')
    response.end(file?.content())
  })
  server.on('connection', (socket) => sockets.push(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The server has no port')
  const sum = (of: (socket: Socket) => number) => sockets.reduce((bytes, socket) => bytes + of(socket), 0)
  return {
    origin: `http://127.0.0.1:${address.port}`,
    show(content) {
      work = content.work
      handle = content.handle
    },
    bytes: () => ({ sent: sum(({ bytesRead }) => bytesRead), received: sum(({ bytesWritten }) => bytesWritten) }),
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}

/** What went over the wire since. */
export function since(before: Bytes, now: Bytes): Bytes {
  return { sent: now.sent - before.sent, received: now.received - before.received }
}
