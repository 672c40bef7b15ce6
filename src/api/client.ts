import * as z from 'zod/mini'
import type { Endpoint } from '../domain/endpoints/endpoint.ts'
import { ApiProblem } from './api-problem.ts'
import { type Door, door } from './door.ts'
import { sendRequest, type TransportOptions } from './transport.ts'

type Schema = z.core.$ZodType
type AnyEndpoint = Endpoint<Schema, Schema | null, Schema | null>

/** What an endpoint's 200 holds; undefined where it holds nothing. */
export type AnswerOf<E extends AnyEndpoint> = E['response'] extends Schema ? z.output<E['response']> : undefined

/** A strict object without any key is inferred as a record of nothing: its keys are all of `string`. */
type Params<E extends AnyEndpoint> = string extends keyof z.input<E['params']>
  ? unknown
  : { params: z.input<E['params']> }
type Body<E extends AnyEndpoint> = E['body'] extends Schema ? { body: z.input<E['body']> } : unknown

/** What a call must be given: `params` and `body` exactly where the endpoint has them. */
export type CallOf<E extends AnyEndpoint> = Params<E> & Body<E> & { signal?: AbortSignal | undefined }

type Given<E extends AnyEndpoint> = Record<never, never> extends CallOf<E> ? [call?: CallOf<E>] : [call: CallOf<E>]

interface LooseCall {
  readonly params?: object | undefined
  readonly body?: unknown
  readonly signal?: AbortSignal | undefined
}

export interface Client {
  /** Calls an endpoint; the answer has been checked against its schema. Errors: ApiProblem. */
  call<E extends AnyEndpoint>(endpoint: E, ...given: Given<E>): Promise<AnswerOf<E>>
}

interface ClientOptions extends TransportOptions {
  /** Where what opens a session waits for its turn; without it nothing waits. */
  readonly entrance?: Pick<Door, 'enter'>
}

/** A client of the API, typed by the endpoints' descriptors: it knows of no endpoint by itself. */
export function createClient({ entrance, ...options }: ClientOptions = {}): Client {
  return {
    async call<E extends AnyEndpoint>(endpoint: E, ...[given]: Given<E>) {
      const { params, body, signal }: LooseCall = given ?? {}
      const path = addressOf(endpoint.path, { ...params })
      const send = () => sendRequest({ method: endpoint.method, path, body, signal }, options)
      const content = await (endpoint.opensSession && entrance !== undefined ? entrance.enter(send) : send())
      return checked(endpoint, content) as AnswerOf<E>
    },
  }
}

/** The path filled in; what it does not name and is given stands in the query. */
function addressOf(path: string, { ...left }: Record<string, unknown>): string {
  const filled = path.replace(/:(\w+)/g, (_whole, name: string) => {
    const given = encodeURIComponent(String(left[name]))
    delete left[name]
    return given
  })
  const query = Object.entries(left).flatMap(([name, given]) => (given === undefined ? [] : [[name, String(given)]]))
  return query.length === 0 ? filled : `${filled}?${new URLSearchParams(query)}`
}

function checked(endpoint: AnyEndpoint, content: unknown): unknown {
  if (endpoint.response === null) return undefined
  const read = z.safeParse(endpoint.response, content)
  if (read.success) return read.data
  throw new ApiProblem('bad_answer', { status: 200 }, read.error)
}

/** The client of the app: the page's own origin, with whatever `fetch` is at the moment of the call. */
export const api: Client = createClient({ fetch: (...given) => globalThis.fetch(...given), entrance: door })
