import { blanked, hasNotes, withoutNotes } from '../../../src/domain/redaction.ts'
import { NOT_AUTHOR } from '../../../src/domain/stand-ins.ts'
import type { Head, HeldEntry, PageEntryRow, PlacedEntry, ThereHeld } from '../log-book.ts'
import type { DeviceRow, HeldRow, OrgRows, Rows } from './memory-rows.ts'

/**
 * One transaction's view of an organisation's tables: what is committed when it looks, and what it wrote itself.
 *
 * As PostgreSQL at `READ COMMITTED`; the constraints are checked when it ends.
 */
export class Transaction {
  private readonly rows: Rows
  private readonly org: string
  private readonly epoch: number
  private head: Head | null = null
  private readonly appended = new Map<string, PageEntryRow>()
  private readonly blankedIds = new Set<string>()
  private readonly notelessIds = new Set<string>()
  private readonly heldNow = new Map<string, readonly HeldRow[]>()
  private readonly devices = new Map<string, DeviceRow>()

  constructor(rows: Rows, org: string) {
    this.rows = rows
    this.org = org
    this.epoch = rows.epoch
  }

  readHead(): Head | undefined {
    return this.head ?? this.committed?.head
  }

  find(id: string): PageEntryRow | undefined {
    const row = this.appended.get(id) ?? this.committed?.placed.get(id)
    return row && this.asChanged(row)
  }

  heldUnder(id: string): readonly HeldRow[] {
    return this.heldNow.get(id) ?? this.committed?.held.get(id) ?? []
  }

  isRedacted(id: string): boolean {
    return this.committed?.redacted.has(id) || targetsOf([...this.appended.values()]).includes(id)
  }

  log(after: number, upTo: number): PageEntryRow[] {
    const own = this.appended.size === 0 ? [] : [...this.appended.values()]
    const all = [...(this.committed?.log ?? []), ...own].filter(({ seq }) => seq > after && seq <= upTo)
    return this.blankedIds.size + this.notelessIds.size === 0 ? all : all.map((row) => this.asChanged(row))
  }

  append(entries: readonly PlacedEntry[]): void {
    for (const entry of entries) {
      if (this.find(entry.entry.id)) throw new Error('duplicate key violates unique constraint "entry_org_id_key"')
      this.appended.set(entry.entry.id, { ...entry, redacted: false })
      this.head = { head: entry.seq, mark: entry.mark }
    }
  }

  hold(entry: HeldEntry): void {
    const there = this.heldUnder(entry.entry.id)
    if (there.some(({ author }) => author === entry.author)) return
    this.heldNow.set(entry.entry.id, [...there, { ...entry, decided: null, redacted: false }])
  }

  decide(id: string, author: string, decided: ThereHeld['decided']): void {
    this.heldNow.set(
      id,
      this.heldUnder(id).map((row) => (row.author === author ? { ...row, decided } : row)),
    )
  }

  removeStandIns(id: string, author: string): void {
    const stays = (row: HeldRow) => row.author !== author || row.why !== NOT_AUTHOR
    this.heldNow.set(id, this.heldUnder(id).filter(stays))
  }

  redact(id: string): void {
    if (!this.isRedacted(id)) return
    const row = this.find(id)
    if (row && isBlanked(row.entry.kind)) this.blankedIds.add(id)
    if (this.heldUnder(id).length > 0) this.heldNow.set(id, this.heldUnder(id).map(blankedRow))
  }

  /** Takes the words of a person whom a redaction names: of what stands before it, and of all that is held. */
  takeNotes(person: string): void {
    const last = this.log(0, Number.POSITIVE_INFINITY).findLast(({ entry }) => targetsOf([{ entry }]).includes(person))
    if (!last) return
    for (const { seq, author, entry } of this.log(0, last.seq - 1)) {
      if (author === person && seq < last.seq && hasNotes(entry)) this.notelessIds.add(entry.id)
    }
    for (const id of [...(this.committed?.held.keys() ?? []), ...this.heldNow.keys()]) this.takeHeldNotes(id)
  }

  /** The same for what is held under an id, of whichever author a redaction names, and once it is in the log. */
  takeHeldNotes(id: string): void {
    const rows = this.heldUnder(id).map((row) => (this.isRedacted(row.author) ? notelessHeld(row) : row))
    if (rows.length === 0) return
    this.heldNow.set(id, rows)
    const author = this.find(id)?.author
    if (rows.some((row) => row.noteless && row.author === author)) this.notelessIds.add(id)
  }

  device(id: string): DeviceRow | undefined {
    return this.devices.get(id) ?? this.rows.devices.get(id)
  }

  addDevice(id: string, person: string): void {
    this.devices.set(id, { person, revoked: false })
  }

  /** Makes everything durable at once, or throws and leaves all as it was. */
  commit(): void {
    const { committed } = this
    if (this.epoch !== this.rows.epoch) throw new Error('terminating connection due to administrator command')
    this.checkConstraints()
    for (const [id, row] of this.devices) if (!this.rows.devices.has(id)) this.rows.devices.set(id, row)
    if (!committed) return
    for (const [id, rows] of this.heldNow) committed.held.set(id, rows)
    for (const row of this.appended.values()) put(committed, row)
    for (const id of [...this.blankedIds, ...this.notelessIds]) {
      const row = committed.placed.get(id)
      if (row) put(committed, this.asChanged(row))
    }
    if (this.head) committed.head = this.head
  }

  private asChanged(row: PageEntryRow): PageEntryRow {
    const { id } = row.entry
    const blank = this.blankedIds.has(id) ? blankedRow(row) : row
    return this.notelessIds.has(id) ? { ...blank, entry: withoutNotes(blank.entry), noteless: true } : blank
  }

  private get committed(): OrgRows | undefined {
    return this.rows.orgs.get(this.org)
  }

  private checkConstraints(): void {
    for (const [id, { person }] of this.devices) {
      if ((this.rows.devices.get(id)?.person ?? person) !== person) throw new Error('a device of two people')
    }
    if (this.appended.size === 0) return
    const places = new Set(this.committed?.log.map(({ seq }) => seq))
    for (const [id, { seq }] of this.appended) {
      if (places.has(seq)) throw new Error('duplicate key violates unique constraint "entry_pkey"')
      if (this.committed?.placed.has(id)) throw new Error('duplicate key violates unique constraint "entry_org_id_key"')
      places.add(seq)
    }
  }
}

function put(org: OrgRows, row: PageEntryRow): void {
  const { id } = row.entry
  if (org.placed.has(id)) org.log = org.log.map((other) => (other.entry.id === id ? row : other))
  else org.log.push(row)
  if ((org.log.at(-2)?.seq ?? 0) > row.seq) org.log.sort((a, b) => a.seq - b.seq)
  org.placed.set(id, row)
  for (const target of targetsOf([row])) org.redacted.add(target)
}

const notelessHeld = (row: HeldRow): HeldRow =>
  hasNotes(row.entry) ? { ...row, entry: withoutNotes(row.entry), noteless: true } : row

const targetsOf = (rows: readonly Pick<PageEntryRow, 'entry'>[]) =>
  rows.flatMap(({ entry }) => (entry.kind === 'redaction' ? [entry.target] : []))

const isBlanked = (kind: string) => kind === 'value' || kind === 'decision'

function blankedRow<R extends PageEntryRow | HeldRow>(row: R): R {
  return row.redacted || !isBlanked(row.entry.kind) ? row : { ...row, entry: blanked(row.entry), redacted: true }
}
