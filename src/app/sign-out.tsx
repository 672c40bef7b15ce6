import { lazy, Suspense } from 'react'
import type { Person } from '../domain/people.ts'
import { StorageBoundary } from './storage-boundary.tsx'

const dialogs = () => import('./sign-out-dialog.tsx')
const SignOutDialog = lazy(async () => ({ default: (await dialogs()).SignOutDialog }))
const SignOutWithoutStore = lazy(async () => ({ default: (await dialogs()).SignOutWithoutStore }))

/** Brings the way out while there is a network: who loses it a moment after signing in can leave all the same. */
export function bringSignOut(): void {
  // Without a network there is nothing to bring: it is asked again when somebody leaves.
  dialogs().catch(() => {})
}

interface SignOutProps {
  readonly person: Person
  /** The page to stand on afterwards; the plan where none is given. */
  readonly next?: string | undefined
  readonly onClose: () => void
}

/** Asks whether to leave. Who leaves a device without a database has nothing to leave behind, and leaves all the same. */
export function SignOut(asked: SignOutProps) {
  return (
    <StorageBoundary
      instead={() => (
        <Suspense>
          <SignOutWithoutStore {...asked} />
        </Suspense>
      )}
    >
      <Suspense>
        <SignOutDialog {...asked} />
      </Suspense>
    </StorageBoundary>
  )
}
