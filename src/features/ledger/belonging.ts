import { useSyncExternalStore } from 'react'
import { useWorkspace } from '../../storage/workspace.tsx'

/** What the ledger can be of: the organisation's whole log, or only what is left on a device that reads it no more. */
export type Belonging = 'member' | 'left' | 'revoked'

export function useBelonging(org: string): Belonging {
  const { person, phaseOf, watchPhases } = useWorkspace()
  const phase = useSyncExternalStore(watchPhases, () => phaseOf(org))
  if (phase?.name === 'stopped' && phase.why === 'device_revoked') return 'revoked'
  return person.memberships.some(({ organisation }) => organisation.id === org) ? 'member' : 'left'
}

/** What a place means where that is not what it means to a member: by the name of its text. */
export const NOTES = {
  member: {},
  left: { waiting: 'leftWaitingNote', refused: 'leftRefusedNote', drafts: 'leftDraftsNote' },
  revoked: { waiting: 'revokedWaitingNote', refused: 'leftRefusedNote', drafts: 'revokedDraftsNote' },
} as const

export type NoteName = (typeof NOTES)['left' | 'revoked'][keyof (typeof NOTES)['left']]
