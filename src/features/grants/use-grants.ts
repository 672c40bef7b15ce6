import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ApiProblem, isTemporary } from '../../api/api-problem.ts'
import { api } from '../../api/client.ts'
import { grantsQuery } from '../../api/grants-queries.ts'
import { useOneAtATime } from '../../api/one-at-a-time.ts'
import { giveGrant, withdrawGrant } from '../../domain/endpoints/grants.ts'
import type { NewGrant } from '../../domain/wire/grants.ts'

export type GrantFailure = 'offline' | 'busy' | 'refused'

/** What is asked of a grant: to be given, or to be withdrawn. */
export type GrantAct =
  | { readonly kind: 'give'; readonly name: string; readonly grant: NewGrant }
  | { readonly kind: 'withdraw'; readonly name: string; readonly funder: string }

/** Gives and withdraws; the list follows, also where no answer came, for it may have been done. */
export function useGrants(org: string, onDone: (act: GrantAct) => void) {
  const queries = useQueryClient()
  const { mutate, isPending, submittedAt, error, variables, reset } = useMutation({
    networkMode: 'always',
    mutationFn: (act: GrantAct) => send(org, act),
    onSuccess: (_nothing, act) => onDone(act),
    onSettled: () => queries.invalidateQueries({ queryKey: grantsQuery(org).queryKey }),
  })
  const { run } = useOneAtATime(mutate, { isPending, submittedAt })
  const failure = failureOf(error)
  return {
    act: run,
    pending: isPending,
    failed: failure && variables ? { act: variables.kind, failure } : null,
    reset,
  }
}

async function send(org: string, act: GrantAct): Promise<void> {
  if (act.kind === 'give') return api.call(giveGrant, { params: { org }, body: act.grant })
  try {
    await api.call(withdrawGrant, { params: { org, funder: act.funder } })
  } catch (problem) {
    // Somebody else withdrew it: what was asked is so.
    if (!(problem instanceof ApiProblem) || problem.code !== 'not_found') throw problem
  }
}

function failureOf(error: Error | null): GrantFailure | null {
  if (error === null) return null
  if (error instanceof ApiProblem && error.code === 'offline' && !navigator.onLine) return 'offline'
  return isTemporary(error) ? 'busy' : 'refused'
}
