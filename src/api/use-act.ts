import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useOneAtATime } from './one-at-a-time.ts'
import { useProven } from './proof.tsx'

/** Something that the person has done on the server: under way, failed, or done and read anew. */
export interface Act<Given> {
  /** Does it, unless it is under way already, drawn or not. */
  readonly run: (given: Given) => void
  readonly pending: boolean
  /** Why it was not done; null while nothing is wrong. */
  readonly problem: Error | null
  /** Forgets what came of it; what is under way goes on, and says so. */
  readonly clear: () => void
}

/**
 * An act: asks for a proof where the server wants one, and counts as done only when the server has done it and what it
 * changes has been read anew. Where it fails that is read anew too: somebody else may have been before.
 *
 * Shape  `changes` are the keys of the queries whose answers it changes
 */
export function useAct<Given = void, Answer = unknown>(
  changes: readonly QueryKey[],
  work: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer, given: Given) => void,
): Act<Given> {
  const queries = useQueryClient()
  const proven = useProven()
  const readAnew = () => Promise.all(changes.map((queryKey) => queries.invalidateQueries({ queryKey })))
  const { mutate, isPending, submittedAt, error, reset } = useMutation({
    mutationFn: (given: Given) => proven(() => work(given)),
    onSuccess: async (answer, given) => {
      await readAnew()
      onDone?.(answer, given)
    },
    onError: () => void readAnew(),
  })
  const { run, isUnderWay } = useOneAtATime<Given>((given) => mutate(given), { isPending, submittedAt })
  return { run, pending: isPending, problem: error, clear: () => isUnderWay() || reset() }
}
