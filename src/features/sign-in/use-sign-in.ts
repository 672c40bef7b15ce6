import { useMutation } from '@tanstack/react-query'
import { ApiProblem } from '../../api/api-problem.ts'
import { api } from '../../api/client.ts'
import { signIn } from '../../domain/endpoints/session.ts'
import type { Session, SignInRequest } from '../../domain/wire/session.ts'

/** Why the last attempt did not open a session: what the form says. */
export type SignInFailure = 'wrong' | 'tooMany' | 'offline' | 'busy'

export interface SignIn {
  readonly attempt: (request: SignInRequest) => void
  readonly pending: boolean
  readonly failure: SignInFailure | null
}

function failureOf(cause: unknown): SignInFailure {
  if (!(cause instanceof ApiProblem)) throw cause
  if (cause.code === 'signed_out' || cause.code === 'malformed') return 'wrong'
  if (cause.code === 'too_many_requests') return 'tooMany'
  return cause.code === 'offline' ? 'offline' : 'busy'
}

/** Asks the server for a session; no attempt is repeated by itself. */
export function useSignIn(onSignedIn: (session: Session) => void): SignIn {
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: SignInRequest) => api.call(signIn, { body }),
    onSuccess: onSignedIn,
    networkMode: 'always',
  })
  return { attempt: mutate, pending: isPending, failure: error === null ? null : failureOf(error) }
}
