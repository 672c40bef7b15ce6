import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query'
import { useProven } from './proof.tsx'

/** Something that the person has done on the server: under way, failed, or done and read anew. */
export interface Act<Given> {
  /** Does it, unless it is under way already. */
  readonly run: (given: Given) => void
  readonly pending: boolean
  /** Why it was not done; null while nothing is wrong. */
  readonly problem: Error | null
  /** Forgets what came of it. */
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
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (given: Given) => proven(() => work(given)),
    onSuccess: async (answer, given) => {
      await readAnew()
      onDone?.(answer, given)
    },
    onError: () => void readAnew(),
  })
  return {
    run: (given) => isPending || mutate(given),
    pending: isPending,
    problem: error,
    clear: reset,
  }
}
