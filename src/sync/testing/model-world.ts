import type { SyncRequest } from '../../domain/wire/sync.ts'
import { initialState, step } from '../engine.ts'
import type { Effect, EngineState, Happening } from '../engine-state.ts'
import type { SyncReply } from '../transport-port.ts'
import { idOf, ORG, valueEntry } from './fixtures.ts'
import { type MemoryStore, memoryStore } from './memory-store.ts'
import { decided, emptyServer, exchangeWith, type ModelServer, restored } from './model-server.ts'

export type Fate = 'deliver' | 'lose_request' | 'lose_reply' | 'twice'
type Flavour = 'plain' | 'hold' | 'refuse' | 'poison' | 'fault'

export type Action =
  | { readonly do: 'save'; readonly device: number; readonly flavour: Flavour; readonly cell: number }
  | { readonly do: 'want'; readonly tab: number }
  | { readonly do: 'advance'; readonly pick: number; readonly fate: Fate }
  | { readonly do: 'crash'; readonly tab: number }
  | { readonly do: 'wake' }
  | { readonly do: 'restore'; readonly keep: number }
  | { readonly do: 'decide'; readonly pick: number; readonly accept: boolean }
  | { readonly do: 'redact'; readonly device: number; readonly target: number }
  /** Of the device's person. */
  | { readonly do: 'membership'; readonly device: number; readonly ends: boolean }
  | { readonly do: 'revoke'; readonly device: number }

interface Tab {
  readonly store: MemoryStore
  readonly user: string
  state: EngineState
  /** Grows when the tab dies: nothing that belongs to an earlier life reaches it. */
  life: number
}

interface Pending {
  readonly tab: Tab
  readonly life: number
  readonly effect: Exclude<Effect, { do: 'unlock' | 'wake' }>
  /** A reply on its way, for a request that the server has seen. */
  readonly reply?: SyncReply
}

export const userOf = (device: number) => idOf(0xe000 + device)

const LOST: SyncReply = { kind: 'failure', failure: { status: null, code: 'offline', retryAfterMs: null } }

/**
 * Three devices of three people, two tabs each, one server, and a network that does what it is told. Two of the devices
 * have the same id, as after a profile was copied.
 */
export class World {
  readonly stores: readonly MemoryStore[]
  /** Who wrote what, by id. */
  readonly saved = new Map<string, string>()
  /** What any redaction ever named. */
  readonly redacted = new Set<string>()
  server: ModelServer = emptyServer()
  private readonly tabs: Tab[]
  private pending: Pending[] = []
  private now = 0

  constructor(devices = 3) {
    this.stores = Array.from({ length: devices }, (_, n) => memoryStore(idOf(0xd000 + Math.max(1, n))))
    this.tabs = this.stores.flatMap((store, n) => [0, 1].map(() => newTab(store, userOf(n))))
  }

  act(action: Action): void {
    switch (action.do) {
      case 'save':
        this.save(action)
        break
      case 'want':
        this.tell(at(this.tabs, action.tab), { type: 'wanted', why: 'save' })
        break
      case 'advance':
        this.advance(action.pick, action.fate)
        break
      case 'crash':
        this.crash(at(this.tabs, action.tab))
        break
      case 'wake':
        this.wake()
        break
      case 'restore':
        this.server = restored(this.server, action.keep % (this.server.log.length + 1))
        break
      case 'decide':
        this.server = decided(this.server, action.pick, action.accept)
        break
      case 'redact':
        this.redact(action)
        break
      case 'membership':
        this.setMembership(action)
        break
      case 'revoke':
        this.server = { ...this.server, revoked: new Set([...this.server.revoked, this.deviceOf(action.device)]) }
    }
  }

  /** What the server knows the device as. */
  deviceOf(device: number): string {
    return at(this.stores, device).look(ORG, 0).device
  }

  /** Everything works again, and every tab is opened anew: until nobody has anything left to do. */
  heal(): void {
    for (const tab of this.tabs) this.crash(tab)
    for (let round = 0; round < 40; round++) {
      for (const tab of this.tabs) {
        this.tell(tab, { type: 'wanted', why: 'tap' })
        for (let steps = 0; this.pending.length > 0; steps++) {
          if (steps > 5_000) throw new Error('the engine goes round in circles')
          this.advance(0, 'deliver')
        }
        this.wake()
      }
    }
  }

  private save({ device, flavour, cell }: Extract<Action, { do: 'save' }>): void {
    const store = at(this.stores, device)
    const n = this.saved.size + 1
    const place = { indicator: 'INC-1.1', definition: 1, period: '2026-S1', disaggregation: `age=${cell}` }
    const known = store.all().flatMap(({ entry }) => (entry.kind === 'value' ? [entry] : []))
    const last = known.filter((entry) => entry.cell.disaggregation === place.disaggregation).at(-1)
    const note = flavour === 'plain' ? {} : { note: flavour }
    store.save(ORG, valueEntry(n, { cell: place, parents: last === undefined ? [] : [last.id], ...note }))
    this.saved.set(idOf(n), userOf(device % this.stores.length))
  }

  private redact({ device, target }: Extract<Action, { do: 'redact' }>): void {
    const targets = [...this.saved.keys()]
    if (targets.length === 0) return
    const id = idOf(this.saved.size + 1)
    const entry = { id, v: 1, at: '2026-07-20T08:00:00Z', save: id, kind: 'redaction', reason: 'un nome' } as const
    const named = at(targets, target)
    at(this.stores, device).save(ORG, { ...entry, target: named })
    this.redacted.add(named)
    this.saved.set(id, userOf(device % this.stores.length))
  }

  private setMembership({ device, ends }: Extract<Action, { do: 'membership' }>): void {
    const ended = new Set(this.server.ended)
    if (ends) ended.add(userOf(device))
    else ended.delete(userOf(device))
    this.server = { ...this.server, ended }
  }

  private advance(pick: number, fate: Fate): void {
    const next = this.pending[pick % Math.max(1, this.pending.length)]
    if (next === undefined) return
    this.pending = this.pending.filter((other) => other !== next)
    if (next.effect.do !== 'send') this.inStore(next, next.effect)
    else if (next.reply !== undefined) this.arrive(next, next.effect.turn, next.reply)
    else this.overNetwork(next, fate)
  }

  private overNetwork(sent: Pending, fate: Fate): void {
    if (sent.effect.do !== 'send') return
    const reply = fate === 'lose_request' ? LOST : this.served(sent.tab, sent.effect.request)
    this.pending.push({ ...sent, reply: fate === 'lose_reply' ? LOST : reply })
    // A request that the network repeats is answered twice.
    if (fate === 'twice') this.pending.push(sent)
  }

  private served(tab: Tab, request: SyncRequest): SyncReply {
    const [server, reply] = exchangeWith(this.server, tab.user, request)
    this.server = server
    return reply
  }

  private arrive({ tab, life }: Pending, turn: number, reply: SyncReply): void {
    if (tab.life !== life) return
    if (reply.kind === 'page') this.tell(tab, { type: 'answered', turn, response: reply.response })
    else this.tell(tab, { type: 'failed', turn, failure: reply.failure })
  }

  /** What the tab asked of its database happens even if the tab dies meanwhile: the browser commits or it does not. */
  private inStore({ tab, life }: Pending, effect: Exclude<Effect, { do: 'unlock' | 'wake' | 'send' }>): void {
    const happening = inMemory(tab.store, effect, !this.server.ended.has(tab.user))
    if (tab.life === life) this.tell(tab, happening)
  }

  private crash(tab: Tab): void {
    tab.life++
    tab.state = initialState(ORG, tab.user)
  }

  private wake(): void {
    for (const tab of this.tabs) {
      if (tab.state.phase.name !== 'waiting') continue
      this.now = Math.max(this.now, tab.state.phase.until)
      this.tell(tab, { type: 'woke' })
    }
  }

  private tell(tab: Tab, happening: Happening): void {
    const [state, effects] = step(tab.state, { ...happening, now: this.now, random: 0.5 })
    tab.state = state
    for (const effect of effects)
      if (effect.do !== 'unlock' && effect.do !== 'wake') this.pending.push({ tab, life: tab.life, effect })
  }
}

/** Nobody holds a lock here: correctness must not depend on it. */
function inMemory(
  store: MemoryStore,
  effect: Exclude<Effect, { do: 'unlock' | 'wake' | 'send' }>,
  belongs: boolean,
): Happening {
  switch (effect.do) {
    case 'lock':
      return { type: 'locked' }
    case 'collect':
      return { type: 'collected', ...store.look(ORG, effect.max) }
    case 'write':
      return { type: 'written', result: store.write(ORG, effect.page) }
    case 'reoffer':
      store.reoffer(ORG)
      return { type: 'written', result: 'written' }
    case 'forget':
      store.forgetPulled(ORG)
      return { type: 'written', result: 'written' }
    case 'renew':
      store.renewDevice(effect.taken)
      return { type: 'written', result: 'written' }
    case 'confirm':
      return { type: 'confirmed', belongs }
  }
}

function newTab(store: MemoryStore, user: string): Tab {
  return { store, user, state: initialState(ORG, user), life: 0 }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('an empty list has no items')
  return item
}
