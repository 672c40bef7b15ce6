import { createContext, use, useCallback } from 'react'
import { ApiProblem } from './api-problem.ts'

/** Asks the person to show again that it is them; whether they did. The app provides it, any feature may need it. */
export const ProofContext = createContext<() => Promise<boolean>>(async () => false)

/**
 * Runs what may ask for a fresh proof: when the server wants one, the person is asked, and the work is done once more.
 *
 * Errors  whatever the work throws; `proof_needed` when the person would rather not
 */
export function useProven(): <T>(work: () => Promise<T>) => Promise<T> {
  const ask = use(ProofContext)
  return useCallback(
    async (work) => {
      try {
        return await work()
      } catch (problem) {
        if (!(problem instanceof ApiProblem) || problem.code !== 'proof_needed' || !(await ask())) throw problem
        return work()
      }
    },
    [ask],
  )
}
