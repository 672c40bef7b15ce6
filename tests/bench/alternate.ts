import { median, quantile } from './statistics.ts'

/** Something whose time is taken. */
export interface Subject {
  readonly name: string
  /** What must be there before and costs no time; a fresh one for each repetition. */
  readonly prepare?: () => Promise<void>
  /** Answers milliseconds where it takes its time itself, as in a browser; whatever else it answers, it is timed. */
  readonly run: () => Promise<unknown>
  /** How many pieces of the same work a run holds: times are told per piece. */
  readonly pieces?: number
}

/** Milliseconds per piece of each repetition, in order; the two lists belong together, pair by pair. */
export interface Times {
  readonly subject: readonly number[]
  readonly base: readonly number[]
}

const WARM_UPS = 2

/**
 * Takes the times of two subjects in turns, so that whatever else the machine does befalls both.
 *
 * Who goes first changes with each repetition. Two repetitions before the first are not counted: caches, compilers and
 * connection pools get warm in them.
 */
export async function alternate(subject: Subject, base: Subject, repetitions: number): Promise<Times> {
  const times = { subject: [] as number[], base: [] as number[] }
  for (let round = -WARM_UPS; round < repetitions; round += 1) {
    const even = round % 2 === 0
    const first = await timed(even ? subject : base)
    const second = await timed(even ? base : subject)
    if (round < 0) continue
    times.subject.push(even ? first : second)
    times.base.push(even ? second : first)
  }
  return times
}

async function timed({ prepare, run, pieces = 1 }: Subject): Promise<number> {
  await prepare?.()
  const from = performance.now()
  const told = await run()
  const elapsed = performance.now() - from
  return (typeof told === 'number' ? told : elapsed) / pieces
}

/** How many times the base the subject took: each repetition's own ratio, then the middle and the middle half of them. */
export interface Ratio {
  readonly middle: number
  readonly low: number
  readonly high: number
  /** Medians, milliseconds per piece. */
  readonly subjectMs: number
  readonly baseMs: number
}

export function ratioOf({ subject, base }: Times): Ratio {
  const ratios = subject.map((ms, index) => ms / (base[index] ?? Number.NaN))
  return {
    middle: median(ratios),
    low: quantile(ratios, 0.25),
    high: quantile(ratios, 0.75),
    subjectMs: median(subject),
    baseMs: median(base),
  }
}
