import { lazy, Suspense } from 'react'
import type { Person } from '../domain/people.ts'
import { StorageBoundary } from './storage-boundary.tsx'

const SignOutDialog = lazy(async () => ({ default: (await import('./sign-out-dialog.tsx')).SignOutDialog }))
const SignOutWithoutStore = lazy(async () => ({ default: (await import('./sign-out-dialog.tsx')).SignOutWithoutStore }))

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
