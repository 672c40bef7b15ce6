import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import { reviewQueueQuery } from '../../api/review-queries.ts'
import { sessionQuery } from '../../api/session-query.ts'
import type { DecisionEntry } from '../../domain/entry.ts'
import type { ReviewCell, ReviewPage } from '../../domain/wire/review.ts'
import { newDecision, thisMoment } from '../../storage/new-entries.ts'
import { createStore } from '../../storage/store.ts'
import { tenRandomBytes } from '../../storage/uuid.ts'
import { type DecisionFailure, DecisionProblem, decide } from './decide.ts'

export interface Verdict {
  readonly verdict: DecisionEntry['verdict']
  readonly cells: readonly ReviewCell[]
  readonly reason?: string
}

async function deviceOf(person: string): Promise<string> {
  const store = await createStore(person)
  try {
    return await store.deviceId()
  } finally {
    store.close()
  }
}

const sameVerdict = (a: Verdict, b: Verdict) => JSON.stringify(a) === JSON.stringify(b)

/** Decides on cells of the page; trying the same verdict again sends the same entry. */
export function useDecision(page: ReviewPage) {
  const queries = useQueryClient()
  const attempt = useRef<{ verdict: Verdict; entry: DecisionEntry } | null>(null)
  const entryFor = (verdict: Verdict): DecisionEntry => {
    if (attempt.current !== null && sameVerdict(attempt.current.verdict, verdict)) return attempt.current.entry
    const { cells, reason } = verdict
    const said = {
      period: page.period,
      upTo: page.upTo,
      verdict: verdict.verdict,
      cells: cells.map(({ cell }) => cell),
    }
    const entry = newDecision(reason === undefined ? said : { ...said, reason }, thisMoment(tenRandomBytes))
    attempt.current = { verdict, entry }
    return entry
  }
  const { mutate, isPending, error, data, reset } = useMutation({
    networkMode: 'always',
    mutationFn: async (verdict: Verdict) => {
      const person = queries.getQueryData(sessionQuery().queryKey)?.person
      if (person == null) throw new DecisionProblem('busy')
      await decide(page.organisation.id, entryFor(verdict), { user: person.id, device: await deviceOf(person.id) })
      return verdict
    },
    onSuccess: () => {
      attempt.current = null
      return queries.invalidateQueries({ queryKey: reviewQueueQuery().queryKey })
    },
  })
  return { decide: mutate, pending: isPending, failure: failureOf(error), done: data ?? null, reset }
}

function failureOf(error: Error | null): DecisionFailure | null {
  if (error === null) return null
  return error instanceof DecisionProblem ? error.code : 'busy'
}
