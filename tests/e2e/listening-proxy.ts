import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import { freePort } from '../free-port.ts'

/** Stands between one device and everything it asks, and remembers all that the API has answered it. */
export interface ListeningProxy {
  /** Address to give a browser as its proxy. */
  readonly url: string
  /** Every word that the API has sent to the device so far. */
  readonly heard: () => string
  readonly close: () => Promise<void>
}

/** Opens a forward proxy on a port of 127.0.0.1. */
export async function openListeningProxy(): Promise<ListeningProxy> {
  const port = await freePort()
  const heard: Buffer[] = []

  const relay = (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method, url = '', headers: asked } = incoming
    const target = new URL(url, 'http://localhost')
    const isApi = target.pathname.startsWith('/api/')
    const { 'accept-encoding': _encodings, ...plain } = asked
    // Answers of the API come uncompressed, so that their words can be searched.
    const options = { host: '127.0.0.1', port: target.port, path: target.pathname + target.search, method }
    const upstream = request({ ...options, headers: isApi ? plain : asked }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      if (isApi) answer.on('data', (chunk: Buffer) => void heard.push(chunk))
      answer.pipe(outgoing)
      answer.on('error', () => outgoing.destroy())
    })
    upstream.on('error', () => outgoing.destroy())
    // A stream of events has no end but the device's own.
    outgoing.on('close', () => upstream.destroy())
    incoming.pipe(upstream)
  }

  const server = createServer(relay)
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${port}`,
    heard: () => Buffer.concat(heard).toString('utf8'),
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
