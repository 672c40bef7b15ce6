import type { IncomingMessage, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'

const unfold = promisify(gunzip)

/** A handler that reads JSON and answers JSON, with nothing around it. */
export function jsonHandler(answer: (path: string, body: unknown) => unknown) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    readJson(request)
      .then((body) => {
        response.setHeader('Content-Type', 'application/json')
        response.end(JSON.stringify(answer(request.url ?? '', body)))
      })
      .catch((failure: unknown) => {
        response.statusCode = 500
        response.end(String(failure))
      })
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  const plain = request.headers['content-encoding'] === 'gzip' ? await unfold(bytes) : bytes
  return JSON.parse(plain.toString('utf8'))
}
