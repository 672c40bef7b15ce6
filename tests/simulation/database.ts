import type { Entry } from '../../src/domain/entry.ts'
import { initialState } from '../../src/sync/engine.ts'
import type { EngineState } from '../../src/sync/engine-state.ts'
import type { PageWrite, WriteResult } from '../../src/sync/ports.ts'
import type { Collected } from '../../src/sync/protocol.ts'
import type { EntryRow } from '../../src/sync/row.ts'
import type { MemoryStore } from '../../src/sync/testing/memory-store.ts'
import type { DatabaseSpec } from './cast.ts'
import type { Product } from './product.ts'

type Written = (store: MemoryStore) => unknown

/** The engine of one organisation in one tab. */
export interface Engine {
  readonly tab: Tab
  readonly org: string
  state: EngineState
  /** When the timer that the engine asked for goes off, in the world's time. */
  timer: number | null
}

export interface Tab {
  readonly database: SimulatedDatabase
  readonly n: number
  /** Grows when the tab dies: nothing that belongs to an earlier life reaches it. */
  life: number
  engines: Map<string, Engine>
}

/**
 * One person's database in a browser, with its tabs.
 *
 * All that is written is noted, so that a copy is a number, and putting it back is writing so much again.
 */
export class SimulatedDatabase {
  readonly spec: DatabaseSpec
  readonly tabs: readonly Tab[]
  readonly copies: number[] = [0]
  /** How far the device's clock is from the world's, in milliseconds. */
  skew = 0
  /** Every id that it called itself. */
  readonly devices = new Set<string>()
  private readonly product: Product
  private written: Written[] = []
  private store: MemoryStore

  constructor(spec: DatabaseSpec, product: Product) {
    this.spec = spec
    this.product = product
    this.store = product.store(spec.device)
    this.tabs = Array.from({ length: spec.tabs }, (_, n) => ({ database: this, n, life: 0, engines: new Map() }))
  }

  get person(): string {
    return this.spec.person
  }

  all(): EntryRow[] {
    return this.store.all()
  }

  look(org: string, max: number): Collected {
    const seen = this.store.look(org, max)
    this.devices.add(seen.device)
    return seen
  }

  save(org: string, entry: Entry): void {
    this.note((store) => store.save(org, entry))
  }

  write(org: string, page: PageWrite): WriteResult {
    return this.note((store) => store.write(org, page))
  }

  reoffer(org: string): void {
    this.note((store) => store.reoffer(org))
  }

  forgetPulled(org: string): void {
    this.note((store) => store.forgetPulled(org))
  }

  renewDevice(taken: string): void {
    this.note((store) => store.renewDevice(taken))
  }

  /** Whatever else a product does to its store. */
  note<T>(work: (store: MemoryStore) => T): T {
    this.written.push(work)
    return work(this.store)
  }

  copy(): void {
    this.copies.push(this.written.length)
  }

  /** The device comes back from a copy of it: its tabs with it. */
  putBack(pick: number): void {
    const kept = this.copies[pick % this.copies.length] ?? 0
    this.written = this.written.slice(0, kept)
    this.store = this.product.store(this.spec.device)
    for (const work of this.written) work(this.store)
    this.copies.splice(0, this.copies.length, ...this.copies.filter((length) => length <= kept))
    for (const tab of this.tabs) killTab(tab)
  }
}

/** The engine of the organisation in the tab, begun where it was not yet. */
export function engineOf(tab: Tab, org: string): Engine {
  const known = tab.engines.get(org)
  if (known) return known
  const engine = { tab, org, state: initialState(org, tab.database.person), timer: null }
  tab.engines.set(org, engine)
  return engine
}

export function killTab(tab: Tab): void {
  tab.life += 1
  tab.engines = new Map()
}
