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

/** Always the one day (YYYY-MM-DD), at the real time of day: what is done in the demo happens on the demo's day. */
export function fixedClock(day: string): Clock {
  const now = () => new Date(`${day}T${new Date().toISOString().slice(11)}`)
  return { now, instance: { demo: true, today: () => day, clockFixed: true } }
}
