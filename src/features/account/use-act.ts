import { useMutation, useQueryClient } from '@tanstack/react-query'
import { accountQuery } from '../../api/account-queries.ts'
import { useProven } from '../../api/proof.tsx'

/** Something that the person has done to their account: under way, failed, or done and read anew. */
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
 * An act on the account: asks for a proof where the server wants one, and counts as done only when the server has done
 * it and the account has been read anew.
 */
export function useAct<Given = void, Answer = unknown>(
  work: (given: Given) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
): Act<Given> {
  const queries = useQueryClient()
  const proven = useProven()
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (given: Given) => proven(() => work(given)),
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ queryKey: accountQuery().queryKey })
      onDone?.(answer)
    },
  })
  return {
    run: (given) => isPending || mutate(given),
    pending: isPending,
    problem: error,
    clear: reset,
  }
}
