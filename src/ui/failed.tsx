import { useMemo } from 'react'
import type { Format } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { type FailedTexts, failedMessages } from '../i18n/messages/failed.ts'
import { type Translated, useMessages } from '../i18n/messages.ts'
import { Notice } from './notice.tsx'

/** What went wrong: the problem's code, and after how many milliseconds another try is welcome, where that was said. */
export interface Failure {
  readonly code: string
  readonly retryAfterMs?: number | null
}

interface FailedProps {
  /** Null while nothing has gone wrong. */
  readonly problem: unknown
  /** What a code means just here; without it the code's own words are said. */
  readonly words?: Readonly<Record<string, string>>
}

/** Why what the person asked for was not done, and what to do: announced when it appears. */
export function Failed({ problem, words = {} }: FailedProps) {
  const t = useMessages(failedMessages)
  const { format } = useLanguage()
  // The time at which it failed: a later drawing of the same failure says the same.
  const failedAt = useMemo(() => (problem === null ? 0 : Date.now()), [problem])
  if (problem === null || problem === undefined) return null
  const failure: Failure = isFailure(problem) ? problem : { code: 'internal' }
  return (
    <Notice tone={failure.code === 'offline' ? 'offline' : 'attention'} role="alert">
      <p>{words[failure.code] ?? failureText(failure, failedAt, t, format)}</p>
    </Notice>
  )
}

function isFailure(problem: unknown): problem is Failure {
  return typeof problem === 'object' && problem !== null && 'code' in problem && typeof problem.code === 'string'
}

/** `failedAt` in milliseconds since 1970. */
export function failureText(failure: Failure, failedAt: number, t: Translated<FailedTexts>, format: Format): string {
  switch (failure.code) {
    case 'offline':
      return t.offline
    case 'too_many_requests':
      return failure.retryAfterMs ? t.tooMany(format.time(failedAt + upToMinute(failure.retryAfterMs))) : t.tooManySoon
    case 'signed_out':
      return t.signedOut
    case 'proof_needed':
      return t.unproved
    case 'not_found':
    case 'already_there':
      return t.gone
    case 'not_allowed':
      return t.notAllowed
    case 'malformed':
      return t.malformed
    default:
      return t.busy
  }
}

const MINUTE_MS = 60_000

/** A time is said by the minute: the next one, so that who comes at it is not too early. */
const upToMinute = (ms: number) => ms + MINUTE_MS - 1
