import { createContext, use } from 'react'
import type { Person } from '../domain/people.ts'
import type { Phase } from '../sync/engine-state.ts'
import type { Store } from './store.ts'

/**
 * What a signed-in person works with on this device.
 *
 * Shape  `today` is YYYY-MM-DD by the installation's clock; `online` is what the browser believes of the network;
 *        `syncNow` asks for an exchange and never waits for it; `phaseOf` is where an organisation's exchange stands,
 *        null where none runs, and `watchPhases` calls back at every change of one, until its answer is called
 */
export interface Workspace {
  readonly person: Person
  readonly store: Store
  readonly today: string
  readonly syncNow: () => void
  readonly phaseOf: (org: string) => Phase | null
  readonly watchPhases: (callBack: () => void) => () => void
  readonly online: boolean
}

export const WorkspaceContext = createContext<Workspace | null>(null)

/** The workspace that the app opened for the signed-in person. Throws where there is none: a page was mounted outside it. */
export function useWorkspace(): Workspace {
  const workspace = use(WorkspaceContext)
  if (workspace === null) throw new Error('useWorkspace needs a WorkspaceContext above it')
  return workspace
}
