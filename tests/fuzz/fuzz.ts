import fc from 'fast-check'
import { decideHeld } from '../../src/domain/endpoints/review.ts'
import { sync } from '../../src/domain/endpoints/sync.ts'
import { type Answer, faultOf, SLOW_MS } from './expectations.ts'
import { type AnyEndpoint, type Probe, probes, requestOf } from './probe.ts'
import type { FuzzedServer } from './server.ts'

/** Brings back the same requests in every run. */
const SEED = Number(process.env.FUZZ_SEED ?? 20_300_115)
/** Another one each time: what a run finds is brought back by what it printed. */
const OTHER_SEED = Number(process.env.FUZZ_OTHER_SEED ?? Date.now() % 2 ** 31)

/** How many requests an endpoint is sent with each of the two seeds. */
export interface Rounds {
  readonly fixed: number
  readonly other: number
}

/** Of one endpoint: how often each status came, and how often something was written. */
export type Tally = Map<number | 'wrote', number>

/**
 * Sends the endpoint requests of every kind.
 *
 * Errors  the smallest request whose answer breaks a promise: a failure of the server, an answer that is not described,
 *         something written by a request that was turned down or that was only repeated
 */
export async function fuzz(server: FuzzedServer, endpoint: AnyEndpoint, { fixed, other }: Rounds): Promise<Tally> {
  const tally: Tally = new Map()
  await server.writes.since()
  const count = (what: number | 'wrote') => tally.set(what, (tally.get(what) ?? 0) + 1)
  const property = fc.asyncProperty(probes(endpoint, server.known), async (probe) => {
    const { status, wrote } = await attempt(server, endpoint, probe)
    if (probe.method !== endpoint.method) return
    count(status)
    if (wrote) count('wrote')
  })
  await fc.assert(property, { numRuns: fixed, seed: SEED, reporter: reporterOf('FUZZ_SEED', SEED) })
  await fc.assert(property, { numRuns: other, seed: OTHER_SEED, reporter: reporterOf('FUZZ_OTHER_SEED', OTHER_SEED) })
  return tally
}

/** A device that lost the answer sends the same again: nothing may come of it. */
const REPEATABLE: ReadonlySet<string> = new Set([sync.name, decideHeld.name])

interface Attempt {
  readonly status: number
  readonly wrote: boolean
}

async function attempt(server: FuzzedServer, endpoint: AnyEndpoint, probe: Probe): Promise<Attempt> {
  const first = await askAgainIfSlow(server, probe)
  let fault = faultOf(endpoint, probe, first)
  const wrote = await server.writes.since()
  if (wrote && first.status >= 400) fault ??= 'what was turned down wrote something'
  if (fault === null && probe.twice) {
    const second = await ask(server, probe)
    fault = faultOf(endpoint, probe, second)
    if ((await server.writes.since()) && REPEATABLE.has(endpoint.name))
      fault ??= 'the same request again wrote something'
    if (fault !== null) fault = `${fault} (the second time; the first was ${first.status})`
  }
  const inside = server.failures()
  if (fault === null && inside.length > 0) fault = 'the server called it a failure'
  if (fault !== null) throw new Error(`${fault}\n${described(probe, first)}\n${inside.join('\n')}`)
  return { status: first.status, wrote }
}

/** On a machine that is busy with something else one answer may be late: what is slow is so each time. */
async function askAgainIfSlow(server: FuzzedServer, probe: Probe): Promise<Answer> {
  const first = await ask(server, probe)
  if (first.ms <= SLOW_MS) return first
  const times = [first.ms]
  for (let n = 0; n < 4; n += 1) times.push((await ask(server, probe)).ms)
  return { ...first, ms: times.sort((a, b) => a - b)[2] ?? first.ms }
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
const reporterOf =
  (variable: string, seed: number) =>
  ({ failed, errorInstance, numRuns, numShrinks }: fc.RunDetails<[Probe]>): void => {
    if (!failed) return
    const words = errorInstance instanceof Error ? errorInstance.message : String(errorInstance)
    throw new Error(`After ${numRuns} requests, made smaller ${numShrinks} times, with ${variable}=${seed}: ${words}`)
  }
