import type { Effect } from '../../src/sync/engine-state.ts'
import type { SyncReply } from '../../src/sync/transport-port.ts'
import type { Engine, Tab } from './database.ts'

/** Entries of one push: few, so that there are often several. */
export const MAX_PUSH = 4

/** One thing that an engine asked for and that has not come about, or the answer to a request on its way back. */
export interface Item {
  readonly tab: Tab
  readonly life: number
  readonly org: string
  readonly effect: Exclude<Effect, { do: 'unlock' | 'wake' }>
  readonly reply?: SyncReply
}

/** What the engine waits for: an answer to what it has given up is no part of it, and comes when it comes. */
export const ofEngine = (engine: Engine) => (item: Item) =>
  item.tab === engine.tab &&
  item.org === engine.org &&
  item.life === engine.tab.life &&
  (item.effect.do !== 'send' || item.effect.turn === engine.state.turn)
