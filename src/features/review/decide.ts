import { ApiProblem } from '../../api/api-problem.ts'
import { api } from '../../api/client.ts'
import { sync } from '../../domain/endpoints/sync.ts'
import type { DecisionEntry } from '../../domain/entry.ts'
import { SYNC_SCHEMA } from '../../domain/wire/sync.ts'

export type DecisionFailure = 'offline' | 'busy' | 'refused'

/** A decision did not come into force; the same entry may be sent again, it never counts twice. */
export class DecisionProblem extends Error {
  readonly code: DecisionFailure

  constructor(code: DecisionFailure, options?: ErrorOptions) {
    super(`the decision did not come into force: ${code}`, options)
    this.name = 'DecisionProblem'
    this.code = code
  }
}

export interface Decider {
  readonly user: string
  readonly device: string
}

/**
 * Sends a decision to the organisation's log and resolves once the log has it.
 *
 * Errors  DecisionProblem
 */
export async function decide(org: string, decision: DecisionEntry, { user, device }: Decider): Promise<void> {
  const body = { device, user, schema: SYNC_SCHEMA, after: null, push: [decision], limit: 0 }
  const answer = await api.call(sync, { params: { org }, body }).catch((cause: unknown) => {
    // No answer came. Only where the browser knows of no network is it sure that nothing left.
    const offline = cause instanceof ApiProblem && cause.code === 'offline' && !navigator.onLine
    throw new DecisionProblem(offline ? 'offline' : 'busy', { cause })
  })
  if (answer.results.some(({ id }) => id === decision.id)) throw new DecisionProblem('refused')
}
