/** The only address from which the app takes a script by itself. */
const WORKER = '/sw.js'

/** The policy's name, as the server's headers allow it. */
const POLICY = 'traguardo-worker'

/** What browsers that guard where scripts come from offer. Source: W3C Trusted Types; no library of ours has its types */
interface Guard {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): unknown }
}

interface Scope {
  readonly trustedTypes?: Guard
}

/**
 * The service worker's address as `register` takes it: in browsers that guard scripts made by the one policy there is,
 * which makes no other; plain text in those that do not.
 *
 * Source  SPEC W13; docs/decisions/022
 */
export function workerAddress(scope: Scope = globalThis as Scope): string {
  const guard = scope.trustedTypes
  if (guard === undefined) return WORKER
  // A policy's name is taken for good: who asks again is given what was made the first time.
  const address = made.get(guard) ?? guard.createPolicy(POLICY, { createScriptURL: onlyWorker }).createScriptURL(WORKER)
  made.set(guard, address)
  // It is the browser's own object; `register` of the DOM's types knows text alone.
  return address as string
}

const made = new WeakMap<Guard, unknown>()

function onlyWorker(address: string): string {
  if (address !== WORKER) throw new TypeError('No script comes from there')
  return address
}
