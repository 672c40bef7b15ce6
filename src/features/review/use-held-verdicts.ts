import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api/client.ts'
import { heldQueueQuery, reviewQueueQuery } from '../../api/review-queries.ts'
import { decideHeld } from '../../domain/endpoints/review.ts'
import { heldKey } from './held-list.ts'
import { type HeldOutcome, type HeldVerdict, tellVerdict } from './held-verdicts.ts'

/** Decides on held entries; what was decided leaves the list at once. */
export function useHeldVerdicts(onOutcome: (outcome: HeldOutcome) => void) {
  const queries = useQueryClient()
  const { mutate, isPending, data } = useMutation({
    networkMode: 'always',
    mutationFn: (verdict: HeldVerdict) =>
      tellVerdict(
        verdict,
        (body) => api.call(decideHeld, { body }),
        () => navigator.onLine,
      ),
    onSuccess: async (outcome) => {
      const away = new Set([...outcome.done, ...outcome.gone].map(heldKey))
      const { queryKey } = heldQueueQuery()
      // An answer that is on its way may be from before the decision.
      await queries.cancelQueries({ queryKey })
      queries.setQueryData(queryKey, (queue) =>
        queue === undefined
          ? queue
          : { waiting: queue.waiting - away.size, items: queue.items.filter((item) => !away.has(heldKey(item))) },
      )
      onOutcome(outcome)
      // All of the review: what was accepted stands in a log now. Nobody waits for it.
      void queries.invalidateQueries({ queryKey: reviewQueueQuery().queryKey })
    },
  })
  return { decide: mutate, pending: isPending, outcome: data ?? null }
}
