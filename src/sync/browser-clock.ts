import type { Clock } from './ports.ts'

/** The device's own clock and timers: times are claims of this device, never an order. */
export const browserClock: Clock = {
  now: () => Date.now(),
  after(ms, callBack) {
    const timer = setTimeout(callBack, ms)
    return () => clearTimeout(timer)
  },
}
