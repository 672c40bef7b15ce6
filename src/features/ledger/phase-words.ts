import type { LedgerTexts } from '../../i18n/messages/ledger.ts'
import type { Translated } from '../../i18n/messages.ts'
import type { Phase } from '../../sync/engine-state.ts'
import type { IconName } from '../../ui/icon-paths.ts'

type Texts = Translated<LedgerTexts>

/** What the exchange does now, in words; what that means; and the one thing that a person can do about it. */
export interface PhaseWords {
  readonly icon: IconName
  readonly tone: 'on_track' | 'insufficient_data' | 'slowing' | 'off_course'
  readonly said: string
  readonly why: string | null
  readonly act: 'send' | 'sign_in' | 'reload' | 'begin_again' | null
}

export interface PhaseFacts {
  readonly phase: Phase | null
  readonly waiting: number
  readonly online: boolean
}

const ACTS = {
  signed_out: 'sign_in',
  user_mismatch: null,
  client_too_old: 'reload',
  not_member: null,
  device_revoked: 'begin_again',
} as const

/** The exchange of one organisation in words; `time` writes milliseconds since the epoch as a time of day. */
export function phaseWords({ phase, waiting, online }: PhaseFacts, t: Texts, time: (ms: number) => string): PhaseWords {
  if (phase === null) return { icon: 'clock', tone: 'insufficient_data', said: t.phase_none, why: null, act: null }
  if (phase.name === 'stopped') {
    const { why } = phase
    const said = { icon: 'warning', tone: 'off_course', said: t[`phase_${why}`] } as const
    return why === 'not_member' && waiting > 0
      ? { ...said, why: t.why_not_memberWaiting, act: 'send' }
      : { ...said, why: t[`why_${why}`], act: ACTS[why] }
  }
  if (phase.name === 'waiting' && phase.code === 'quota')
    return { icon: 'warning', tone: 'off_course', said: t.phase_quota, why: t.why_quota, act: 'send' }
  if (!online) return { icon: 'cloud-off', tone: 'slowing', said: t.phase_offline, why: null, act: 'send' }
  if (phase.name === 'running')
    return { icon: 'arrow-up', tone: 'insufficient_data', said: t.phase_running, why: null, act: 'send' }
  if (phase.name === 'idle') {
    return waiting > 0
      ? { icon: 'arrow-up', tone: 'insufficient_data', said: t.phase_idleWaiting, why: null, act: 'send' }
      : { icon: 'cloud-check', tone: 'on_track', said: t.phase_idle, why: null, act: 'send' }
  }
  if (phase.code === 'busy')
    return { icon: 'arrow-up', tone: 'insufficient_data', said: t.phase_busy, why: null, act: 'send' }
  return { icon: 'clock', tone: 'slowing', said: t.phase_waiting(time(phase.until)), why: t.why_waiting, act: 'send' }
}

/** What came of «send now», in one sentence. */
export function resultText(how: 'rested' | 'slow', { phase, waiting, online }: PhaseFacts, t: Texts): string {
  if (how === 'slow') return t.resultSlow
  if (phase?.name === 'stopped') return phase.why === 'not_member' && waiting === 0 ? t.resultSent : t.resultStopped
  if (!online) return t.resultOffline(waiting)
  if (phase?.name === 'waiting') return t.resultWaiting
  return waiting === 0 ? t.resultSent : t.resultSome(waiting)
}
