import { expect, test } from 'vitest'
import { createInvitationLimit } from './invitation-limit.ts'

const MINUTE_MS = 60_000

/** How many of so many invitations at once are let through; and when the first that is not may come, in seconds. */
function tried(count: (person: string) => void, times: number, person = 'remo') {
  let through = 0
  let retryAfter: string | undefined
  for (let n = 0; n < times; n += 1) {
    try {
      count(person)
      through += 1
    } catch (failure) {
      retryAfter ??= (failure as { details: { headers: Record<string, string> } }).details.headers['Retry-After']
      expect(failure).toMatchObject({ code: 'too_many_requests' })
    }
  }
  return { through, retryAfter }
}

test('[W17] a person who keeps inviting makes a hundred in an hour, then one in 36 seconds, and is told so; nobody else is', () => {
  let now = 0
  const count = createInvitationLimit(() => now)
  const each = [0, 1, 2].map((minute) => {
    now = minute * MINUTE_MS
    return tried(count, 30).through
  })
  expect(each).toEqual([30, 30, 30])
  now = 3 * MINUTE_MS
  // Three minutes have given five back.
  expect(tried(count, 30)).toEqual({ through: 15, retryAfter: '36' })
  expect(tried(count, 30, 'mara').through).toBe(30)
  let made = 0
  for (let minute = 4; minute < 64; minute += 1) {
    now = minute * MINUTE_MS
    made += tried(count, 30).through
  }
  expect(made).toBe(100)
})

test('[W17] who invites as fast as a program is stopped after thirty, for two seconds', () => {
  expect(
    tried(
      createInvitationLimit(() => 0),
      40,
    ),
  ).toEqual({ through: 30, retryAfter: '2' })
})
