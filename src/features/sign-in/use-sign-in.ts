import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ApiProblem } from '../../api/api-problem.ts'
import { api } from '../../api/client.ts'
import { signIn } from '../../domain/endpoints/session.ts'
import type { Session, SignInRequest } from '../../domain/wire/session.ts'

type Credentials = Pick<SignInRequest, 'email' | 'password'>

export interface SignIn {
  /** E-mail and password first; the code is asked for only once those were right. */
  readonly step: 'credentials' | 'code'
  readonly attempt: (credentials: Credentials) => void
  readonly sendCode: (code: string) => void
  readonly startOver: () => void
  /** Forgets what went wrong. */
  readonly clear: () => void
  readonly pending: boolean
  /** Why the last attempt did not open a session; null while nothing is wrong. */
  readonly problem: Error | null
}

/** Asks the server for a session; no attempt is repeated by itself. */
export function useSignIn(onSignedIn: (session: Session) => void): SignIn {
  // What was right stays in memory, nowhere else, until the code has come.
  const [right, setRight] = useState<Credentials | null>(null)
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (body: SignInRequest) => api.call(signIn, { body }),
    onSuccess: onSignedIn,
    onError: (problem, { code, ...credentials }) => {
      if (code !== undefined || !(problem instanceof ApiProblem) || problem.code !== 'code_needed') return
      setRight(credentials)
      reset()
    },
    networkMode: 'always',
  })
  return {
    step: right === null ? 'credentials' : 'code',
    attempt: mutate,
    sendCode: (code) => right !== null && mutate({ ...right, code }),
    startOver: () => {
      setRight(null)
      reset()
    },
    clear: reset,
    pending: isPending,
    problem: error,
  }
}
