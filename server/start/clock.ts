import type { Instance } from '../deps.ts'

const ROME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' })

/** The time by which the server works, and the day by which it reads the calendar. */
export interface Clock {
  now(): Date
  readonly instance: Instance
}

/** The real time; the day is the territory's. */
export function realClock(): Clock {
  const now = () => new Date()
  return { now, instance: { demo: false, today: () => ROME.format(now()), clockFixed: false } }
}

const TIME = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome', timeStyle: 'medium' })
const OFFSET = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Rome', timeZoneName: 'longOffset' })

/**
 * Always the one day (YYYY-MM-DD), at the territory's real time of day: what is done in the demo happens on the demo's day,
 * also late in the evening.
 */
export function fixedClock(day: string): Clock {
  const offset = OFFSET.formatToParts(new Date(`${day}T12:00:00Z`)).find(({ type }) => type === 'timeZoneName')?.value
  const here = (real: Date) => {
    const time = `${TIME.format(real)}.${String(real.getUTCMilliseconds()).padStart(3, '0')}`
    return new Date(`${day}T${time}${offset?.slice('GMT'.length)}`)
  }
  const aheadMs = () => {
    const real = new Date()
    return here(real).getTime() - real.getTime()
  }
  return { now: () => here(new Date()), instance: { demo: true, today: () => day, clockFixed: true, aheadMs } }
}

/**
 * Says moments of the world's clock by the one here. What lets people in and out goes by the world's, also where the clock
 * here stands still: sessions, links of the login, challenges, devices that are revoked.
 */
export function sayer({ aheadMs }: Pick<Instance, 'aheadMs'>): (at: Date) => string {
  const ahead = aheadMs?.() ?? 0
  return (at) => new Date(at.getTime() + ahead).toISOString()
}
