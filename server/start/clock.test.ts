import { afterEach, expect, test, vi } from 'vitest'
import { fixedClock } from './clock.ts'

afterEach(() => vi.useRealTimers())

const ROME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', dateStyle: 'short', timeStyle: 'medium' })

test.each([
  ['2026-11-22T11:30:15.250Z', '2026-07-20 12:30:15'],
  ['2026-11-22T22:30:00.000Z', '2026-07-20 23:30:00'],
  ['2026-11-22T23:30:00.000Z', '2026-07-20 00:30:00'],
  ['2026-07-01T22:05:00.000Z', '2026-07-20 00:05:00'],
])('[C7] at %s it is %s in the territory of the demo, whatever day it is', (real, there) => {
  vi.useFakeTimers({ now: new Date(real) })
  const { now, instance } = fixedClock('2026-07-20')
  expect(ROME.format(now())).toBe(there)
  expect(now().getUTCMilliseconds()).toBe(new Date(real).getUTCMilliseconds())
  expect(instance.today()).toBe('2026-07-20')
})

test('[C7] in winter too', () => {
  vi.useFakeTimers({ now: new Date('2026-07-01T22:05:00Z') })
  expect(ROME.format(fixedClock('2026-01-10').now())).toBe('2026-01-10 00:05:00')
})
