import fc from 'fast-check'
import { type Answer, faultOf } from './expectations.ts'
import { type AnyEndpoint, type Probe, probes, requestOf } from './probe.ts'
import type { FuzzedServer } from './server.ts'

/** Requests to each endpoint. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 2_000)
const SEED = Number(process.env.FUZZ_SEED ?? 20_300_115)

/** Of one endpoint: how often each status came, and how often something was written. */
export type Tally = Map<number | 'wrote', number>

/**
 * Sends the endpoint requests of every kind.
 *
 * Errors  the smallest request whose answer breaks a promise: a failure of the server, an answer that is not described,
 *         something written by a request that was turned down or that was only repeated
 */
export async function fuzz(server: FuzzedServer, endpoint: AnyEndpoint): Promise<Tally> {
  const tally: Tally = new Map()
  await server.writes.since()
  const count = (what: number | 'wrote') => tally.set(what, (tally.get(what) ?? 0) + 1)
  const property = fc.asyncProperty(probes(endpoint, server.known), async (probe) => {
    const { status, wrote } = await attempt(server, endpoint, probe)
    if (probe.method !== endpoint.method) return
    count(status)
    if (wrote) count('wrote')
  })
  await fc.assert(property, { numRuns: RUNS, seed: SEED, reporter })
  return tally
}

interface Attempt {
  readonly status: number
  readonly wrote: boolean
}

async function attempt(server: FuzzedServer, endpoint: AnyEndpoint, probe: Probe): Promise<Attempt> {
  const first = await ask(server, probe)
  let fault = faultOf(endpoint, probe, first)
  const wrote = await server.writes.since()
  if (wrote && first.status >= 400) fault ??= 'what was turned down wrote something'
  if (fault === null && probe.twice) {
    const second = await ask(server, probe)
    fault = faultOf(endpoint, probe, second)
    if (await server.writes.since()) fault ??= 'the same request again wrote something'
    if (fault !== null) fault = `${fault} (the second time; the first was ${first.status})`
  }
  const inside = server.failures()
  if (fault === null && inside.length > 0) fault = 'the server called it a failure'
  if (fault !== null) throw new Error(`${fault}\n${described(probe, first)}\n${inside.join('\n')}`)
  return { status: first.status, wrote }
}

async function ask({ app }: FuzzedServer, probe: Probe): Promise<Answer> {
  const from = performance.now()
  const answer = await app.fetch(requestOf(probe))
  const type = answer.headers.get('Content-Type') ?? ''
  const stream = type.startsWith('text/event-stream')
  if (stream) await answer.body?.cancel()
  const text = stream ? '' : await answer.text()
  return { status: answer.status, type, text, ms: performance.now() - from }
}

function described({ who, method, path, headers, body }: Probe, { status, text }: Answer): string {
  const sent = body === null ? 'no body' : `${body.how}: ${new TextDecoder().decode(body.bytes.slice(0, 2_000))}`
  const all = JSON.stringify({ ...headers, ...body?.headers })
  return `${who}: ${method} ${path.slice(0, 300)} ${all}\n${sent}\nanswered ${status}: ${text.slice(0, 1_000)}`
}

/** The failure itself in place of the bytes of the counter-example. */
function reporter(details: fc.RunDetails<[Probe]>): void {
  if (!details.failed) return
  const { errorInstance, numRuns, numShrinks } = details
  const words = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
  throw new Error(`After ${numRuns} requests, made smaller ${numShrinks} times, with FUZZ_SEED=${SEED}: ${words}`)
}
