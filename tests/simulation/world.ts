import { memoryLogBooks } from '../../server/log/testing/memory-log-books.ts'
import type { Happening } from '../../src/sync/engine-state.ts'
import type { Action, Fate } from './actions.ts'
import { administer } from './administer.ts'
import { BEGIN, BROWSERS, beginning, DATABASES, ORGS } from './cast.ts'
import { type Engine, engineOf, killTab, SimulatedDatabase, type Tab } from './database.ts'
import { carryOut, halfDone } from './effects.ts'
import { Outcomes } from './outcomes.ts'
import type { Product } from './product.ts'
import { entryOf, idAt, type Saving } from './saves.ts'
import { failure, LOST, ServerRoom } from './server-room.ts'
import { Truth } from './truth.ts'
import { type Item, ofEngine } from './under-way.ts'

export interface Browser {
  /** Whose session its cookie is of. */
  session: string | null
  offline: boolean
}

/** Devices, people, servers and the network between them, in which one thing happens after another. */
export class World {
  readonly outcomes = new Outcomes()
  readonly truth = new Truth()
  readonly room: ServerRoom
  readonly databases: readonly SimulatedDatabase[]
  readonly browsers: readonly Browser[]
  readonly product: Product
  pending: Item[] = []
  now = BEGIN
  /** What an engine did that no engine may, noticed when it did. */
  readonly complaints: string[] = []
  readonly backups: ReturnType<ServerRoom['books']['snapshot']>[] = []
  /** Entries of one page: few, so that there are often several. */
  private readonly pageLimit: number
  /** Added to every device's clock, to see that nothing depends on it. */
  private readonly shift: number

  constructor(product: Product, { pageLimit, shift }: { pageLimit: number; shift: number }) {
    this.product = product
    this.pageLimit = pageLimit
    this.shift = shift
    this.room = new ServerRoom(memoryLogBooks(beginning()), product, {
      truth: this.truth,
      now: () => this.now,
      onAnswer: (code) => this.outcomes.count(`answer ${code}`),
    })
    this.databases = DATABASES.map((spec) => new SimulatedDatabase(spec, product))
    this.browsers = Array.from({ length: BROWSERS }, (_, n) => ({
      session: DATABASES.find(({ browser }) => browser === n)?.person ?? null,
      offline: false,
    }))
    this.backups.push(this.room.books.snapshot())
  }

  async act(action: Action): Promise<void> {
    switch (action.do) {
      case 'value':
      case 'submission':
      case 'decision':
      case 'redaction':
        return this.save(action)
      case 'want':
        return this.tell(this.engine(action), { type: 'wanted', why: 'save' })
      case 'advance':
        return this.advance(action)
      case 'exchange': {
        const engine = this.engine(action)
        this.tell(engine, { type: 'wanted', why: 'online' })
        return this.runToRest(engine, action.steps)
      }
      case 'crash':
        return this.crash(action)
      case 'wake':
        return this.wake(this.engine(action))
      case 'set_clock':
        this.database(action.db).skew += action.days * 86_400_000
        return
      case 'offline':
        this.browser(action.browser).offline = action.off
        return
      case 'sign_out':
        return this.signOut(action)
      case 'sign_in':
        return this.signIn(action.browser, this.peopleOf(action.browser, action.pick), action.told)
      case 'copy_device':
        return this.database(action.db).copy()
      default:
        return administer(this, action)
    }
  }

  database(n: number): SimulatedDatabase {
    return at(this.databases, n)
  }

  org(n: number): string {
    return at(ORGS, n)
  }

  browser(n: number): Browser {
    return at(this.browsers, n)
  }

  /** The device's clock. */
  clockOf(database: SimulatedDatabase): number {
    return this.now + database.skew + this.shift
  }

  tell(engine: Engine, happening: Happening): void {
    const now = this.clockOf(engine.tab.database)
    const [state, effects] = this.product.step(engine.state, { ...happening, now, random: 0.5 })
    engine.state = state
    if (state.phase.name !== 'waiting') engine.timer = null
    const { tab, org } = engine
    for (const effect of effects) {
      if (effect.do === 'wake') engine.timer = this.now + effect.afterMs
      else if (effect.do !== 'unlock') this.pending.push({ tab, life: tab.life, org, effect })
    }
    if (state.phase.name === 'waiting' && engine.timer === null) this.complaints.push('an engine waits for no timer')
  }

  signIn(browser: number, person: string, told: boolean): void {
    this.browser(browser).session = person
    if (told) this.tellAll(browser, { type: 'signed_in', user: person })
  }

  /** Does what is under way for the engine, and nothing else, until there is nothing left or it took so many steps. */
  async runToRest(engine: Engine, steps: number): Promise<void> {
    for (let left = steps; left > 0; left -= 1) {
      const item = this.pending.find(ofEngine(engine))
      if (!item) return
      await this.happen(item, 'deliver', 0)
    }
  }

  /** One thing that is under way comes about. */
  async happen(item: Item, fate: Fate, at: number): Promise<void> {
    this.pending = this.pending.filter((other) => other !== item)
    if (item.reply) return this.arrive(item, fate)
    if (item.effect.do === 'send') return this.overNetwork(item, fate, at)
    const happening = carryOut(this, item, fate)
    const engine = this.living(item)
    if (engine && happening) this.tell(engine, happening)
  }

  reply(item: Item, reply: Item['reply']): void {
    if (reply) this.pending.push({ ...item, reply })
  }

  private engine({ db, tab, org }: { db: number; tab: number; org: number }): Engine {
    return engineOf(this.tab({ db, tab }), this.org(org))
  }

  private tab({ db, tab }: { db: number; tab: number }): Tab {
    return at(this.database(db).tabs, tab)
  }

  private peopleOf(browser: number, pick: number): string {
    const people = DATABASES.filter((spec) => spec.browser === browser % BROWSERS).map(({ person }) => person)
    return at(people, pick)
  }

  private save(action: Saving): void {
    const database = this.database(action.db)
    const org = this.org(action.org)
    const { person } = database
    // Who was never anything to an organisation is not offered to write for it; an old page may still.
    if (!this.truth.everBelonged(person, org)) return
    const nth = this.truth.saved.size + 1
    const time = this.clockOf(database)
    const stamp = { id: idAt(time, nth), at: new Date(time).toISOString() }
    const rows = database.all().filter((row) => row.org === org)
    const entry = entryOf(action, rows, stamp)
    if (!entry) return
    const flavour = action.do === 'value' ? action.flavour : 'plain'
    database.save(org, entry)
    this.truth.saved.set(entry.id, { entry, person, org, flavour, nth })
    this.outcomes.count(`saved ${entry.kind}`)
  }

  private async advance({ pick, fate, at: stopAt }: Extract<Action, { do: 'advance' }>): Promise<void> {
    // The number counts from the newest.
    const item = this.pending[this.pending.length - 1 - (pick % Math.max(1, this.pending.length))]
    if (item) await this.happen(item, fate, stopAt)
  }

  private async overNetwork(item: Item, fate: Fate, stopAt: number): Promise<void> {
    if (item.effect.do !== 'send') return
    const { database } = item.tab
    const browser = this.browser(database.spec.browser)
    if (browser.offline || fate === 'lose') return this.reply(item, LOST)
    if (fate === 'busy') return this.reply(item, failure(503, 'database_unavailable', 2_000))
    if (fate === 'too_old') return this.reply(item, failure(426, 'client_too_old'))
    const { request } = item.effect
    const limited = { ...request, limit: Math.min(request.limit, this.pageLimit) }
    const asked = { person: browser.session, org: item.org, request: limited }
    if (fate === 'twice') this.pending.push(item)
    if (fate === 'late' || fate === 'stall') this.reply(item, LOST)
    await this.room.serve(
      asked,
      (reply) => this.reply(item, fate === 'lose_reply' ? LOST : reply),
      fate === 'stall' ? stopAt : null,
    )
  }

  private arrive(item: Item, fate: Fate): void {
    if (fate === 'twice') this.pending.push(item)
    const engine = this.living(item)
    const { reply, effect } = item
    if (!engine || !reply || effect.do !== 'send') return
    const { turn } = effect
    if (fate === 'lose' || fate === 'late') {
      if (fate === 'late') this.pending.push(item)
      this.tell(engine, { type: 'failed', turn, failure: { status: null, code: 'offline', retryAfterMs: null } })
      return
    }
    if (reply.kind === 'failure') {
      const { onFailure } = this.product
      if (onFailure) item.tab.database.note((store) => onFailure(store, reply.failure))
      this.tell(engine, { type: 'failed', turn, failure: reply.failure })
    } else this.tell(engine, { type: 'answered', turn, response: reply.response })
  }

  private living({ tab, life, org }: Item): Engine | null {
    return tab.life === life ? engineOf(tab, org) : null
  }

  /** What the tab was writing is on the disk, or not; the rest of it is no more. */
  private crash({ pick, moment }: Extract<Action, { do: 'crash' }>): void {
    const busy = this.pending.filter((item) => item.effect.do !== 'send' && this.living(item))
    const tab = busy[pick % busy.length]?.tab
    if (!tab) return
    const doing = this.pending.filter((item) => item.tab === tab && item.life === tab.life && item.effect.do !== 'send')
    this.pending = this.pending.filter((item) => !doing.includes(item))
    killTab(tab)
    for (const item of doing) {
      if (moment === 'after') carryOut(this, item, 'deliver')
      if (moment === 'halfway') halfDone(this, item)
      this.outcomes.count(`crash ${moment} ${item.effect.do}`)
    }
  }

  private wake(engine: Engine): void {
    if (engine.timer === null) return
    this.now = Math.max(this.now, engine.timer)
    engine.timer = null
    this.tell(engine, { type: 'woke' })
  }

  private signOut({ browser, told }: Extract<Action, { do: 'sign_out' }>): void {
    this.browser(browser).session = null
    if (told) this.tellAll(browser, { type: 'signed_out' })
  }

  private tellAll(browser: number, happening: Happening): void {
    for (const database of this.databases) {
      if (database.spec.browser !== browser % BROWSERS) continue
      for (const tab of database.tabs) for (const engine of tab.engines.values()) this.tell(engine, happening)
    }
  }
}

function at<T>(list: readonly T[], index: number): T {
  const item = list[index % list.length]
  if (item === undefined) throw new Error('an empty list has no items')
  return item
}
