import type { Action, Deed, Fate, Flavour, Moment } from './actions.ts'
import { BROWSERS, DATABASES, ORGS } from './cast.ts'
import { motif } from './motifs.ts'
import { type Random, randomOf } from './random.ts'

/** How often each deed is drawn, and in which share of the histories it is left out, so that histories differ. */
const WEIGHTS: Record<Deed | 'motif', readonly [weight: number, leftOut: number]> = {
  value: [16, 0],
  submission: [2, 0.3],
  decision: [2, 0.3],
  redaction: [2, 0.4],
  want: [12, 0],
  advance: [50, 0.1],
  exchange: [14, 0.2],
  crash: [3, 0.4],
  wake: [6, 0.2],
  set_clock: [1, 0.5],
  offline: [2, 0.6],
  sign_out: [1, 0.6],
  sign_in: [2, 0.3],
  grant: [2, 0.5],
  revoke: [2, 0.6],
  pass_days: [1, 0.7],
  close_period: [1, 0.5],
  extend_period: [1, 0.4],
  revoke_device: [0.3, 0.8],
  decide_held: [3, 0.3],
  resume: [5, 0.2],
  crash_server: [1, 0.5],
  back_up: [2, 0.4],
  restore: [1.5, 0.5],
  copy_device: [1.5, 0.6],
  put_back_device: [1, 0.6],
  motif: [1, 0.5],
}

const FATES: readonly Fate[] = [
  ...(['deliver', 'deliver', 'deliver', 'deliver', 'lose', 'lose_reply', 'twice', 'late'] as const),
  ...(['stall', 'stall', 'busy'] as const),
]
const FLAVOURS: readonly Flavour[] = [
  ...Array<Flavour>(14).fill('plain'),
  ...(['low', 'old_definition', 'old_definition', 'poison', 'heavy', 'breaking'] as const),
]
const MOMENTS: readonly Moment[] = ['before', 'halfway', 'after']
const DAYS = [1, 3, 40, 100, 366]
const YEARS_OFF = [-3650, -800, -1, 1, 700, 3650]

/** How many things happen: mostly some dozens, now and then very many. */
function lengthOf(random: Random): number {
  const kind = random.next()
  if (kind < 0.25) return 10 + random.below(30)
  if (kind < 0.97) return 40 + random.below(110)
  return 250 + random.below(350)
}

/** The history of a seed: the same list each time. */
export function draw(seed: number): Action[] {
  const random = randomOf(seed)
  const deeds = (Object.entries(WEIGHTS) as [Deed | 'motif', (typeof WEIGHTS)[Deed]][]).filter(
    ([, [, leftOut]]) => !random.chance(leftOut),
  )
  const total = deeds.reduce((sum, [, [weight]]) => sum + weight, 0)
  const deed = () => {
    let left = random.next() * total
    for (const [name, [weight]] of deeds) {
      left -= weight
      if (left < 0) return name
    }
    return 'want' as const
  }
  return Array.from({ length: lengthOf(random) }).flatMap(() => {
    const what = deed()
    return what === 'motif' ? motif(random) : [drawn(what, random)]
  })
}

function drawn(deed: Deed, random: Random): Action {
  const db = random.below(DATABASES.length)
  const org = random.below(ORGS.length)
  const browser = random.below(BROWSERS)
  const tab = random.below(2)
  const pick = random.below(64)
  switch (deed) {
    case 'value':
      return { do: deed, db, org, cell: random.below(4), flavour: random.pick(FLAVOURS) }
    case 'submission':
      return { do: deed, db, org, period: random.below(3) }
    case 'decision':
      return { do: deed, db: random.chance(0.8) ? 5 : db, org, period: random.below(3), back: random.chance(0.5) }
    case 'redaction':
      return { do: deed, db: random.pick([2, 5, 2, 5, db]), org, pick }
    case 'want':
    case 'wake':
      return { do: deed, db, tab, org }
    case 'exchange':
      // Often enough it stops half-way, and something else goes on.
      return { do: deed, db, tab, org, steps: random.chance(0.5) ? 40 : random.below(14) }
    case 'advance':
      return { do: deed, pick, fate: random.chance(0.002) ? 'too_old' : random.pick(FATES), at: random.below(9) }
    case 'crash':
      return { do: deed, pick, moment: random.pick(MOMENTS) }
    case 'set_clock':
      return { do: deed, db, days: random.pick(YEARS_OFF) }
    case 'offline':
      return { do: deed, browser, off: random.chance(0.4) }
    case 'sign_out':
      return { do: deed, browser, told: random.chance(0.7) }
    case 'sign_in':
      return { do: deed, browser: random.chance(0.5) ? 2 : browser, pick, told: random.chance(0.8) }
    case 'grant':
    case 'revoke':
      return { do: deed, person: random.below(3), org }
    case 'pass_days':
      return { do: deed, days: random.pick(DAYS) }
    case 'close_period':
    case 'extend_period':
      return { do: deed, org }
    case 'revoke_device':
    case 'copy_device':
      return { do: deed, db }
    case 'decide_held':
      return { do: deed, pick, accept: random.chance(0.6) }
    case 'resume':
    case 'crash_server':
      return { do: deed, pick }
    case 'restore':
      return { do: deed, pick: random.chance(0.5) ? 0 : pick }
    case 'back_up':
      return { do: deed }
    case 'put_back_device':
      return { do: deed, db, pick }
  }
}
