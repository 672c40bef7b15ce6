import { once } from 'node:events'
import { createServer } from 'node:net'

const FIRST_PORT = 20_000
/** Below the ports that systems give away by themselves: to whoever listens on any, and to whoever connects. */
const PORTS = 12_000
const PORTS_PER_PROCESS = 40
let tried = 0

/**
 * A TCP port on which nobody listens now, and on which nobody comes to listen by chance before who asked for it does, or
 * while what listens there is started again: no system gives it away, and other test processes ask among others.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = FIRST_PORT + ((process.pid * PORTS_PER_PROCESS + tried++) % PORTS)
    const probe = createServer()
    const free = await new Promise<boolean>((resolve) => {
      probe.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => resolve(true))
    })
    if (!free) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}
