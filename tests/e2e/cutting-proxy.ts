import { createServer, type IncomingMessage, request, type Server, type ServerResponse } from 'node:http'

/** Stands between browser and server, and can lose an answer after the server has given it. */
export interface CuttingProxy {
  readonly url: string
  readonly forwardTo: (port: number) => void
  /** The next answer to a push is lost; called back when the server has sent it, before the browser hears of it. */
  readonly loseNextPush: (whenAnswered: () => Promise<void>) => void
  /** From now on the file has these words at its end, as if a newer version of the app had been put on the server. */
  readonly renew: (path: string, words: string) => void
  readonly close: () => Promise<void>
}

/** Opens the proxy on a port of 127.0.0.1. */
export function openProxy(port: number): Promise<CuttingProxy> {
  let target = 0
  let cut: (() => Promise<void>) | null = null
  const renewed = new Map<string, string>()

  const relay = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const isPush = incoming.method === 'POST' && incoming.url?.startsWith('/api/sync/') === true
    const body: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => body.push(chunk))
    incoming.on('end', () => {
      const carriesEntries = isPush && /"push":\[\{/.test(Buffer.concat(body).toString('utf8'))
      const { method = 'GET', url = '/', headers: asked } = incoming
      const words = renewed.get(url)
      // Words can be put at the end of what is not compressed, and of what the browser does not have already.
      const { 'if-none-match': _etag, 'accept-encoding': _encodings, ...plain } = asked
      const headers = words === undefined ? asked : plain
      const upstream = request({ host: '127.0.0.1', port: target, method, path: url, headers }, (answer) => {
        const losing = carriesEntries ? cut : null
        if (words !== undefined) {
          const { 'content-length': _length, etag: _tag, ...rest } = answer.headers
          outgoing.writeHead(answer.statusCode ?? 502, rest)
          answer.on('data', (chunk) => outgoing.write(chunk))
          answer.on('end', () => outgoing.end(words))
          return
        }
        if (losing === null) {
          outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(outgoing)
          return
        }
        cut = null
        // The server has committed: this is the moment between push and answer.
        losing().finally(() => outgoing.destroy())
      })
      upstream.on('error', () => outgoing.destroy())
      upstream.end(Buffer.concat(body))
    })
  }

  return new Promise((resolve) => {
    const server: Server = createServer(relay)
    server.listen(port, '127.0.0.1', () =>
      resolve({
        url: `http://localhost:${port}`,
        forwardTo: (next) => {
          target = next
        },
        loseNextPush: (whenAnswered) => {
          cut = whenAnswered
        },
        renew: (path, words) => void renewed.set(path, words),
        close: () =>
          new Promise((done) => {
            server.closeAllConnections()
            server.close(() => done())
          }),
      }),
    )
  })
}
