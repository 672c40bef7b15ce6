import { once } from 'node:events'
import { type AddressInfo, connect } from 'node:net'
import { expect, test } from 'vitest'
import { close, listen } from './listen.ts'

test('[W14] who sends and breaks the connection off is not handled as somebody from nowhere', async () => {
  const peers: (string | null)[] = []
  const server = await listen(
    async (_request, peer) => {
      peers.push(peer)
      return new Response('')
    },
    { host: '127.0.0.1', port: 0 },
  )
  const { port } = server.address() as AddressInfo
  for (let n = 0; n < 20; n += 1) {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    await new Promise((sent) => socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}', sent))
    socket.resetAndDestroy()
    await once(socket, 'close')
  }
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  await close(server)
  expect(new Set(peers)).toEqual(new Set(['127.0.0.1']))
})
