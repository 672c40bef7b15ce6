import { api } from '../api/client.ts'
import { door } from '../api/door.ts'
import { signOut } from '../domain/endpoints/session.ts'
import { LEAVING_NAME, remembered } from './remembered.ts'

/** Ends the session on the server; without a network as soon as there is one, before anything else is asked. */
export async function leave(): Promise<void> {
  remembered.setItem(LEAVING_NAME, 'yes')
  // The person has left here already; the server hears of it later.
  await finishLeaving().catch(() => {})
}

/** Tells the server of a sign-out that it has not heard of. Errors: ApiProblem while it cannot be told. */
export async function finishLeaving(): Promise<void> {
  if (!isLeaving()) return
  await door.leave(async () => {
    // Whoever has signed in meanwhile has not left.
    if (!isLeaving()) return
    await api.call(signOut)
    hasLeft()
  })
}

const isLeaving = () => remembered.getItem(LEAVING_NAME) !== null

/** Nothing is left to tell: the server knows, or the person has signed in again. */
export const hasLeft = () => remembered.removeItem(LEAVING_NAME)

door.onEntered(hasLeft)
// A page that stays open tells it too, not only the next that is opened.
addEventListener('online', () => void finishLeaving().catch(() => {}))
