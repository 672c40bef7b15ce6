import { api } from '../api/client.ts'
import { signOut } from '../domain/endpoints/session.ts'

const STORED = 'traguardo:leaving'

/** Ends the session on the server; without a network as soon as there is one, before anything else is asked. */
export async function leave(): Promise<void> {
  localStorage.setItem(STORED, 'yes')
  // The person has left here already; the server hears of it later.
  await finishLeaving().catch(() => {})
}

/** Tells the server of a sign-out that it has not heard of. Errors: ApiProblem while it cannot be told. */
export async function finishLeaving(): Promise<void> {
  if (localStorage.getItem(STORED) === null) return
  await api.call(signOut)
  hasLeft()
}

/** Nothing is left to tell: the server knows, or the person has signed in again. */
export function hasLeft(): void {
  localStorage.removeItem(STORED)
}
