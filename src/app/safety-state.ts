import type { EntryCounts } from '../storage/entry-table.ts'
import type { Phase } from '../sync/engine-state.ts'
import type { StopReason } from '../sync/outcome.ts'

/** What the header says of a person's values; the first that holds. */
export type SafetyState =
  | { readonly kind: Exclude<StopReason, 'not_member'>; readonly unsent: number }
  | { readonly kind: 'not_member'; readonly org: string }
  | { readonly kind: 'on_device'; readonly unsent: number; readonly look: number; readonly online: boolean }
  | { readonly kind: 'look'; readonly look: number }
  | { readonly kind: 'held'; readonly held: number }
  | { readonly kind: 'drafts'; readonly drafts: number }
  | { readonly kind: 'never' }
  | { readonly kind: 'safe'; readonly contactedAt: string }

/** What the header knows: over all organisations, and where each one's exchange stands. */
export interface SafetyFacts {
  readonly counts: Pick<EntryCounts, 'unsent' | 'drafts'>
  /** How many things ask the person for a look: refused, in conflict. */
  readonly look: number
  /** How many are held: a manager's turn, not the person's. */
  readonly held: number
  readonly phases: readonly { readonly org: string; readonly phase: Phase | null }[]
  readonly online: boolean
  /** When the last of the organisations was heard from, ISO 8601; null as long as one never was. */
  readonly contactedAt: string | null
}

/** What keeps everything from leaving comes before what keeps one organisation's values. */
const STOPS = ['device_revoked', 'signed_out', 'user_mismatch', 'client_too_old'] as const

/** One state of all that could be said, the most pressing first. */
export function safetyState({ counts, look, held, phases, online, contactedAt }: SafetyFacts): SafetyState {
  const { unsent, drafts } = counts
  const stops = phases.flatMap(({ org, phase }) => (phase?.name === 'stopped' ? [{ org, why: phase.why }] : []))
  const kind = STOPS.find((stop) => stops.some(({ why }) => why === stop))
  if (kind !== undefined) return { kind, unsent }
  const ended = stops.find(({ why }) => why === 'not_member')
  if (ended !== undefined) return { kind: 'not_member', org: ended.org }
  if (unsent > 0) return { kind: 'on_device', unsent, look, online }
  if (look > 0) return { kind: 'look', look }
  if (drafts > 0) return { kind: 'drafts', drafts }
  if (held > 0) return { kind: 'held', held }
  return contactedAt === null ? { kind: 'never' } : { kind: 'safe', contactedAt }
}
