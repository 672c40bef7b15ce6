import { createServer, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { explainListenFailure } from './system-failures.ts'

/**
 * Listens, with limits on how long a request may take to arrive. Each request comes with the address at the other end of
 * its connection. One whose connection is reset has none any more, and is not handled: nobody would hear the answer, and
 * whoever sends and goes would not be counted.
 *
 * Errors  StartProblem where a person can act
 */
export async function listen(
  handle: (request: Request, peer: string) => Promise<Response>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Server> {
  const limits = { requestTimeout: 15_000, headersTimeout: 8_000, keepAliveTimeout: 5_000 }
  const listener = getRequestListener(
    (request, { incoming }) => {
      const peer = 'socket' in incoming ? incoming.socket.remoteAddress : undefined
      return peer === undefined ? new Response(null, { status: 400 }) : handle(request, peer)
    },
    { overrideGlobalObjects: false },
  )
  const server = createServer(limits, listener)
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, host, resolve)
    })
    return server
  } catch (failure) {
    throw explainListenFailure(failure, host, port)
  }
}

/** Takes no new requests and waits for the running ones, for at most five seconds. */
export function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // An answer that ends meanwhile leaves a connection that waits for another request.
    const idle = setInterval(() => server.closeIdleConnections(), 50)
    const all = setTimeout(() => server.closeAllConnections(), 5_000)
    server.close(() => {
      clearInterval(idle)
      clearTimeout(all)
      resolve()
    })
    server.closeIdleConnections()
  })
}
