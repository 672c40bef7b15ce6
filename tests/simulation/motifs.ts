import type { Action, Fate } from './actions.ts'
import { DATABASES } from './cast.ts'
import type { Random } from './random.ts'

const WHOLE = 60
/** From the lock to the request that is about to be sent. */
const UP_TO_SENDING = 2
/** From the lock to the page that is about to be written. */
const UP_TO_WRITING = 4

/** Some things in a row that seldom come together by chance, and lose entries where a product is wrong. */
export function motif(random: Random): readonly Action[] {
  const org = random.below(2)
  const db = random.below(DATABASES.length)
  const other = random.pick([2, 5])
  const value = (by: number): Action => ({ do: 'value', db: by, org, cell: random.below(4), flavour: 'plain' })
  const exchange = (by: number, steps = WHOLE, tab = 0): Action => ({ do: 'exchange', db: by, tab, org, steps })
  const backUp: Action = { do: 'back_up' }
  const restore: Action = { do: 'restore', pick: 0 }
  const crash: Action = { do: 'crash', pick: random.below(8), moment: random.pick(['before', 'halfway', 'after']) }
  const times = (n: number, by: number) => Array.from({ length: n }, () => value(by))
  const redaction: Action = { do: 'redaction', db: other, org, pick: 0 }
  const advance = (pick: number, fate: Fate = 'deliver'): Action => ({ do: 'advance', pick, fate, at: 0 })
  const poison: Action = { do: 'value', db, org, cell: 0, flavour: 'poison' }
  const motifs: readonly (() => readonly Action[])[] = [
    // The log goes back to before what one device has just written in the middle of its pages.
    () => [...times(5, other), exchange(other), backUp, value(db), exchange(db, UP_TO_WRITING + 1), restore],
    // The log loses a value and what blanked it, and the redaction comes back first.
    () => [
      ...[backUp, value(db), exchange(db), exchange(other), redaction, exchange(other)],
      ...[restore, exchange(other), exchange(db)],
    ],
    // A machine dies while it writes the page in which its own entries come back, and then the log goes back.
    () => [backUp, value(db), exchange(db, UP_TO_WRITING), crash, ...(random.chance(0.5) ? [restore] : [])],
    // A page that is about to be written meets a log that was restored and went on.
    () => [
      ...[backUp, value(db), exchange(db, UP_TO_WRITING), restore, value(other), exchange(other)],
      ...[exchange(db, WHOLE, 1), exchange(db)],
    ],
    // What a server said of a request that was given up comes as if it were said of the next one.
    () => [
      ...[poison, exchange(db, UP_TO_SENDING), advance(0, 'late'), exchange(db, 1), exchange(db, WHOLE, 1)],
      ...[value(db), { do: 'wake', db, tab: 0, org } as const, advance(0), advance(0), advance(1), exchange(db)],
    ],
  ]
  return random.pick(motifs)()
}
