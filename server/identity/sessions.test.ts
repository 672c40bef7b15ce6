import fc from 'fast-check'
import { expect, test } from 'vitest'
import { IDLE_DAYS, isOpen, LONGEST_DAYS, putOff } from './sessions.ts'

const DAY_MS = 86_400_000
const at = (ms: number) => new Date(Date.UTC(2026, 2, 20) + ms)

test('[I8] a session is put off by visits an hour apart, and not by those between', () => {
  const session = { createdAt: at(0), updatedAt: at(DAY_MS), expiresAt: at(15 * DAY_MS) }
  expect(putOff(session, at(DAY_MS + 3_599_999))).toBeNull()
  expect(putOff(session, at(DAY_MS + 3_600_000))).toEqual(at(15 * DAY_MS + 3_600_000))
})

test('[I8] thirty days after signing in a session is over, whatever end is written down', () => {
  const session = { createdAt: at(0), updatedAt: at(29 * DAY_MS), expiresAt: at(43 * DAY_MS) }
  expect([isOpen(session, at(30 * DAY_MS - 1)), isOpen(session, at(30 * DAY_MS))]).toEqual([true, false])
})

test('[I8] however it is visited, a session is open while its last visit is young enough and itself is', () => {
  const gaps = fc.array(fc.integer({ min: 0, max: 16 * DAY_MS }), { minLength: 1, maxLength: 60 })
  fc.assert(
    fc.property(gaps, (waits) => {
      let session = { createdAt: at(0), updatedAt: at(0), expiresAt: at(IDLE_DAYS * DAY_MS) }
      let now = 0
      for (const wait of waits) {
        now += wait
        const open = isOpen(session, at(now))
        if (wait < IDLE_DAYS * DAY_MS - 3_600_000 && now < LONGEST_DAYS * DAY_MS) expect(open).toBe(true)
        if (wait >= IDLE_DAYS * DAY_MS || now >= LONGEST_DAYS * DAY_MS) expect(open).toBe(false)
        if (!open) return
        const until = putOff(session, at(now))
        if (until !== null) session = { ...session, updatedAt: at(now), expiresAt: until }
        expect(session.expiresAt.getTime()).toBeLessThanOrEqual(at(LONGEST_DAYS * DAY_MS).getTime())
      }
    }),
  )
})
