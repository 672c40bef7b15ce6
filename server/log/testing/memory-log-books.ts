import type { Sha256 } from '../../deps.ts'
import { chain } from '../append.ts'
import type { LogBook, LogBooks, Opening, Rules, ThereInLog } from '../log-book.ts'
import {
  copyOf,
  type DeviceRow,
  type HeldRow,
  type MembershipRow,
  type MemoryWorld,
  type OrgRows,
  rowsOf,
} from './memory-rows.ts'
import { Transaction } from './memory-transaction.ts'
import { wallsOf } from './memory-walls.ts'
import { queueLocks } from './queue-locks.ts'

/** A manager's word on one held entry. */
export interface HeldVerdict {
  readonly org: string
  readonly id: string
  readonly author: string
  readonly manager: string
  readonly reason: string
  readonly at: Date
  /** YYYY-MM-DD */
  readonly today: string
}

/** The organisations' tables at one moment. */
export interface Backup {
  readonly orgs: ReadonlyMap<string, OrgRows>
  readonly devices: ReadonlyMap<string, DeviceRow>
}

/** What administrators and managers do to an installation beside the sync. */
export interface Administration {
  grant(membership: MembershipRow): void
  /** Ends what the person is to the organisation with that day, included. */
  revoke(person: string, organisation: string, lastDay: string): void
  /** Gives the organisation time for a period, to that day included; a day that is past closes it again. */
  extend(organisation: string, period: string, until: string): void
  /** Whether the device was ever claimed. */
  knowsDevice(device: string): boolean
  revokeDevice(device: string): void
  acceptHeld(verdict: HeldVerdict, sha256: Sha256): Promise<'decided' | 'already_decided' | 'not_found'>
  declineHeld(verdict: HeldVerdict): Promise<'decided' | 'already_decided' | 'not_found'>
  /** The tables of one organisation, beyond all walls. */
  tables(org: string): OrgRows
  snapshot(): Backup
  /** Logs, held entries and claims of devices as they were; roles and revocations stay as administrators left them. */
  restore(backup: Backup): void
}

/** The organisations' logs in memory, with the visibility, transactions and constraints of the SQL ones. */
export function memoryLogBooks({ catalogue, territory }: MemoryWorld): LogBooks & Administration {
  const rows = rowsOf(territory)
  const { assignments } = territory
  const locks = queueLocks()

  const rulesOf = (org: string): Rules => ({
    catalogue,
    assignments: assignments.filter(({ organisation }) => organisation === org),
    extensions: rows.extensions.filter(({ organisation }) => organisation === org),
  })

  async function open<T>(opening: Opening, work: (book: LogBook) => Promise<T>): Promise<T> {
    return inTransaction(opening, (book) => work(book))
  }

  async function inTransaction<T>(
    opening: Opening,
    work: (book: LogBook, transaction: Transaction) => Promise<T>,
  ): Promise<T> {
    const transaction = new Transaction(rows, opening.org)
    let release: (() => void) | null = null
    const lock = async () => {
      release ??= await locks.take(opening.org)
    }
    try {
      const result = await work(bookOf(transaction, opening, lock), transaction)
      transaction.commit()
      return result
    } finally {
      ;(release as (() => void) | null)?.()
    }
  }

  function bookOf(transaction: Transaction, opening: Opening, lock: () => Promise<void>): LogBook {
    const { person, org } = opening
    // Read anew by each statement, as the policies are.
    const walls = () => wallsOf(rows, opening)
    return {
      standing: async () => walls().standing,
      async claimDevice(device) {
        const known = transaction.device(device)
        if (known === undefined) transaction.addDevice(device, person)
        else if (known.person !== person) return 'taken'
        return known?.revoked ? 'revoked' : 'own'
      },
      async lockHead() {
        if (!walls().reads) return undefined
        await lock()
        return transaction.readHead()
      },
      readHead: async () => (walls().reads ? transaction.readHead() : undefined),
      markAt: async (seq) => (walls().reads ? transaction.log(seq - 1, seq)[0]?.mark : undefined),
      async lookUp(ids) {
        const { reads, seesHeld } = walls()
        const placed = ids
          .flatMap((id) => transaction.find(id) ?? [])
          .filter(({ author }) => reads || author === person)
        const held = ids.flatMap((id) => transaction.heldUnder(id).filter(seesHeld))
        return {
          placed: placed.map(thereOf),
          held: held.map((row) => ({ ...thereOf(row), why: row.why, ...claimOf(row) })),
          redacted: reads ? ids.filter((id) => transaction.isRedacted(id)) : [],
        }
      },
      async known(ids) {
        const { manager, wasMember } = walls().standing
        if (!manager && !wasMember) return []
        return ids.filter((id) => transaction.find(id) || transaction.heldUnder(id).length > 0)
      },
      rules: async () => rulesOf(org),
      async append(entries) {
        const { checkAppend } = walls()
        for (const entry of entries) checkAppend(entry, transaction.heldUnder(entry.entry.id))
        transaction.append(entries)
      },
      async hold(entries) {
        const { checkHold } = walls()
        for (const entry of entries) {
          checkHold(entry)
          transaction.hold(entry)
        }
      },
      async replaceStandIns(ids) {
        for (const id of ids) transaction.removeStandIns(id, person)
      },
      async redact(ids) {
        for (const id of ids) {
          transaction.redact(id)
          transaction.takeNotes(id)
          transaction.takeHeldNotes(id)
        }
      },
      page: async ({ after, upTo, limit }) => (walls().reads ? transaction.log(after, upTo).slice(0, limit) : []),
    }
  }

  /** One decision on one held entry, under the log's lock. */
  function decide(
    { org, id, author, manager, today }: HeldVerdict,
    word: (row: HeldRow, book: LogBook, transaction: Transaction) => Promise<void>,
  ) {
    return inTransaction({ person: manager, org, today }, async (book, transaction) => {
      await book.lockHead()
      const row = transaction.heldUnder(id).find((claim) => claim.author === author)
      if (!row || !wallsOf(rows, { person: manager, org, today }).standing.manager) return 'not_found'
      if (row.decided !== null || transaction.find(id)) return 'already_decided'
      await word(row, book, transaction)
      return 'decided'
    })
  }

  return {
    open,
    grant: (membership) => {
      rows.memberships = [...rows.memberships, membership]
    },
    revoke: (person, organisation, lastDay) => {
      const ends = (row: MembershipRow) =>
        row.person === person && row.organisation === organisation && (row.until === null || row.until > lastDay)
      rows.memberships = rows.memberships.map((row) => (ends(row) ? { ...row, until: lastDay } : row))
    },
    extend: (organisation, period, until) => {
      const others = rows.extensions.filter((row) => row.organisation !== organisation || row.period !== period)
      rows.extensions = [...others, { organisation, period, until }]
    },
    knowsDevice: (device) => rows.devices.has(device),
    revokeDevice: (device) => {
      const row = rows.devices.get(device)
      if (row) rows.devices.set(device, { ...row, revoked: true })
    },
    acceptHeld: (verdict, sha256) =>
      decide(verdict, async (row, book, transaction) => {
        const before = await book.readHead()
        if (before === undefined) throw new Error('a manager reads every log')
        const { entry, hash, author, device } = row
        const placed = await chain(sha256, before, [{ entry, hash, author, device, receivedAt: verdict.at }])
        await book.append(placed, verdict.at)
        await book.redact(entry.kind === 'redaction' ? [entry.id, entry.target] : [entry.id])
        transaction.decide(entry.id, author, { verdict: 'accepted', reason: verdict.reason, at: verdict.at })
      }),
    declineHeld: (verdict) =>
      decide(verdict, async ({ entry, author }, _book, transaction) => {
        transaction.decide(entry.id, author, { verdict: 'declined', reason: verdict.reason, at: verdict.at })
      }),
    tables: (org) => {
      const tables = rows.orgs.get(org)
      if (!tables) throw new Error(`No organisation ${org}`)
      return tables
    },
    snapshot: () => ({
      orgs: new Map([...rows.orgs].map(([org, tables]) => [org, copyOf(tables)])),
      devices: new Map(rows.devices),
    }),
    restore: (backup) => {
      rows.epoch += 1
      const revoked = [...rows.devices].filter(([, row]) => row.revoked)
      rows.orgs = new Map([...backup.orgs].map(([org, tables]) => [org, copyOf(tables)]))
      rows.devices = new Map([...backup.devices, ...revoked])
    },
  }
}

function thereOf({ entry, hash }: Pick<HeldRow, 'entry' | 'hash'>): ThereInLog {
  const period = entry.kind === 'value' ? entry.cell.period : entry.kind === 'redaction' ? null : entry.period
  return { id: entry.id, kind: entry.kind, period, hash }
}

const claimOf = ({ author, offeredBy, decided }: HeldRow) => ({ author, offeredBy, decided })
