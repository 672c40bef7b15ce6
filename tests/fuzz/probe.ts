import fc from 'fast-check'
import { parametersOf } from '../../server/openapi/operation.ts'
import type { ENDPOINTS } from '../../src/domain/endpoints/all.ts'
import { arbitraryOf, type Known } from './arbitrary-of.ts'
import { bodies, type SentBody } from './bodies.ts'
import { asking, type FuzzedServer, PEOPLE } from './server.ts'

export type AnyEndpoint = (typeof ENDPOINTS)[number]

/** One request as it will be made, and what was done to it. */
export interface Probe {
  readonly who: string
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: SentBody | null
  /** Sent a second time, as by a device that lost the answer. */
  readonly twice: boolean
}

const part = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }).map((text) => encodeURIComponent(text.toWellFormed())),
  fc.constantFrom(
    '%00',
    '%',
    '%zz',
    '%ff%fe',
    '..%2f..',
    '%2e%2e',
    'null',
    '-1',
    'a'.repeat(3_000),
    '%F0%9F%98%80',
    "'--",
  ),
)

const query = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.webQueryParameters().map((text) => `?${text}`) },
)

const header = fc.oneof(
  fc.record({ 'If-None-Match': fc.constantFrom('*', '""', 'W/"x"', 'a, b', '"'.repeat(500)) }),
  fc.record({ Cookie: fc.string({ unit: 'grapheme-ascii', maxLength: 50 }) }),
  fc.record({ Accept: fc.constantFrom('text/html', '*/*', 'application/xml', '') }),
  fc.record({ 'Content-Length': fc.constantFrom('0', '-1', '5', 'x', '99999999999') }),
  fc.record({ 'Accept-Language': fc.constantFrom('it', 'en;q=x', '*') }),
)
const headers = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Record<string, string>>({}) },
  { weight: 1, arbitrary: header as fc.Arbitrary<Record<string, string>> },
)

const otherMethods = fc.constantFrom('HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'POST', 'GET')

/** Requests of every kind to one endpoint, by people of every kind. */
export function probes(endpoint: AnyEndpoint, known: FuzzedServer['known']): fc.Arbitrary<Probe> {
  const people = Object.entries(PEOPLE).map(([who, id]) => {
    // Nobody gets far without a session: most requests are of somebody whom the endpoint serves.
    const weight = who === 'anybody' ? 1 : 2
    return { weight, arbitrary: probesAs(endpoint, who, id, known(id, endpoint.name)) }
  })
  return fc.oneof(...people)
}

function probesAs(endpoint: AnyEndpoint, who: string, id: string | null, known: Known): fc.Arbitrary<Probe> {
  const method = fc.oneof(
    { weight: 30, arbitrary: fc.constant<string>(endpoint.method) },
    { weight: 1, arbitrary: otherMethods },
  )
  const valid = endpoint.body === null ? fc.constant({}) : arbitraryOf(endpoint.body, known, 'body')
  const body = endpoint.method === 'GET' ? fc.constant(null) : bodies(valid)
  return fc
    .record({
      method,
      path: fc.tuple(pathsOf(endpoint, known), query).map((parts) => parts.join('')),
      headers,
      body,
      twice: endpoint.method === 'GET' ? fc.constant(false) : fc.boolean(),
    })
    .map((probe) => ({
      ...probe,
      who,
      headers: { ...probe.headers, ...asking(id) },
      body: probe.method === 'GET' || probe.method === 'HEAD' ? null : probe.body,
    }))
}

function pathsOf(endpoint: AnyEndpoint, known: Known): fc.Arbitrary<string> {
  const valid = arbitraryOf(endpoint.params, known) as fc.Arbitrary<Record<string, string>>
  const fill = (given: Record<string, string>) => {
    const filled = endpoint.path.replace(/:(\w+)/g, (_whole, name) => given[name] ?? '')
    const asked = Object.entries(given).filter(([name]) => inQuery.has(name))
    return asked.length === 0 ? filled : `${filled}?${asked.map((pair) => pair.join('=')).join('&')}`
  }
  const encode = (given: Record<string, string>) =>
    fill(Object.fromEntries(Object.entries(given).map(([name, text]) => [name, encodeURIComponent(text)])))
  const parameters = parametersOf(endpoint)
  const names = parameters.map(({ name }) => name)
  const inQuery = new Set(parameters.flatMap((parameter) => (parameter.in === 'query' ? [parameter.name] : [])))
  if (names.length === 0) return fc.constant(endpoint.path)
  const spoilt = fc
    .tuple(valid, fc.constantFrom(...names), part)
    .map(([given, name, text]) => fill({ ...given, [name]: text }))
  return fc.oneof({ weight: 5, arbitrary: valid.map(encode) }, { weight: 2, arbitrary: spoilt })
}

/** The request of a probe, to be sent once. */
export function requestOf({ method, path, headers: given, body }: Probe): Request {
  const all = new Headers({ ...given, ...body?.headers })
  return new Request(`http://localhost${path}`, {
    method,
    headers: all,
    ...(body === null ? {} : { body: body.bytes }),
  })
}
