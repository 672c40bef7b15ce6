import { canonicalJson } from '../../server/log/canonical-json.ts'
import { FIRST_MARK, nextMark } from '../../server/log/hash-chain.ts'
import type { OrgRows } from '../../server/log/testing/memory-rows.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Entry } from '../../src/domain/entry.ts'
import { byCell, headsOf } from '../../src/domain/heads.ts'
import { blanked } from '../../src/domain/redaction.ts'
import { NOT_AUTHOR } from '../../src/domain/stand-ins.ts'
import { type EntryRow, HELD, IN_LOG, REFUSED, targetOf, UNSENT } from '../../src/sync/row.ts'
import { nameOf, ORGS, orgName } from './cast.ts'
import type { SimulatedDatabase } from './database.ts'
import type { Truth } from './truth.ts'
import type { World } from './world.ts'

type Say = (what: string) => void

/** What does not hold in a world that has healed; nothing when all does. */
export function problemsOf(world: World): string[] {
  const problems = [...world.complaints, ...world.room.leaks]
  const say: Say = (what) => void problems.push(what)
  checkNothingLost(world, say)
  for (const org of ORGS) {
    const tables = world.room.books.tables(org)
    checkLog(world, org, tables, say)
    checkRedacted(tables, say)
    for (const database of world.databases) checkDatabase(world, database, org, tables, say)
    checkStandIns(world, org, tables, say)
  }
  return [...new Set(problems)]
}

/** Every entry ever saved is in the log, held, or with its author. */
function checkNothingLost({ truth, room, databases }: World, say: Say): void {
  const unwanted = targetsOf(truth)
  const withAuthor = new Set<string>()
  const stranded = new Set<string>()
  for (const database of databases) {
    // A revoked device sends nothing and hears nothing: what it has, whoever wrote it, it has all the same.
    const revoked = truth.revokedDevices.has(database.look(ORGS[0], 0).device)
    for (const { id, st } of database.all()) {
      if (st === UNSENT || st === REFUSED) withAuthor.add(`${database.person}${id}`)
      if (revoked && st !== IN_LOG) stranded.add(id)
    }
  }
  for (const [id, { org, person, nth, entry }] of truth.saved) {
    const { placed, held } = room.books.tables(org)
    const isHeld = held.get(id)?.some(({ author }) => author === person)
    if (placed.has(id) || isHeld || withAuthor.has(`${person}${id}`) || truth.gone.has(id) || stranded.has(id)) continue
    // Blanked on the device at once, by a redaction that may be refused later, it may be dropped when a log was lost.
    if (truth.restored && unwanted.has(id)) continue
    say(`${entry.kind} ${nth} of ${nameOf(person)} in ${orgName(org)} is lost`)
  }
}

/** What people asked to be blanked, whether they may or not. */
function targetsOf({ saved }: Truth): Set<string> {
  return new Set([...saved.values()].flatMap(({ entry }) => (entry.kind === 'redaction' ? [entry.target] : [])))
}

/** Contiguous, once each, by their authors, with marks that anyone can recompute. */
function checkLog({ truth, databases }: World, org: string, { log, head, held }: OrgRows, say: Say): void {
  const unwanted = targetsOf(truth)
  const ids = new Set<string>()
  let mark: string | Promise<string> = FIRST_MARK
  for (const [index, row] of log.entries()) {
    const { seq, entry, author, device, hash } = row
    const saved = truth.saved.get(entry.id)
    if (seq !== index + 1) say(`the log of ${orgName(org)} has no place ${index + 1}`)
    if (ids.has(entry.id)) say(`the log of ${orgName(org)} has an entry twice`)
    ids.add(entry.id)
    if (!saved || saved.org !== org) say(`the log of ${orgName(org)} has what nobody saved there`)
    else {
      if (author !== saved.person) say(`what ${nameOf(saved.person)} saved is in the name of ${nameOf(author)}`)
      const own = databases.some((database) => database.person === saved.person && database.devices.has(device))
      // A manager may accept what somebody else offered in the author's name: from that one's device.
      const stoodIn = held.get(entry.id)?.some(({ why, decided }) => why === NOT_AUTHOR && decided !== null)
      if (!own && !stoodIn) say(`what ${nameOf(saved.person)} saved is of a device of somebody else`)
      if (!isOf(hash, saved.entry, unwanted.has(entry.id)))
        say(`the log of ${orgName(org)} has a hash of something else`)
    }
    mark = nextMark(nodeSha256, String(mark), row)
    if (mark !== row.mark) say(`the chain of ${orgName(org)} breaks at ${seq}`)
  }
  if (head.head !== log.length || head.mark !== mark) say(`the head of ${orgName(org)} is not the end of its log`)
}

/** Its author's own device may have blanked an entry before it was sent for the first time. */
function isOf(hash: string, entry: Entry, unwanted: boolean): boolean {
  if (nodeSha256(canonicalJson(entry)) === hash) return true
  return unwanted && nodeSha256(canonicalJson(blanked(entry))) === hash
}

/** What a redaction of the log names is blank wherever it is, and nothing else is. */
function checkRedacted({ log, held }: OrgRows, say: Say): void {
  const targets = new Set(log.flatMap(({ entry }) => (entry.kind === 'redaction' ? [entry.target] : [])))
  const rows = [...log, ...[...held.values()].flat()]
  for (const { entry, redacted } of rows) {
    if (targets.has(entry.id) && saysSomething(entry)) say(`a redacted ${entry.kind} can still be read on the server`)
    if (redacted && !targets.has(entry.id)) say(`a ${entry.kind} is blank that no redaction names`)
  }
}

function saysSomething(entry: Entry): boolean {
  if (entry.kind === 'value') return entry.note !== undefined || !('withdrawn' in entry.value)
  return entry.kind === 'decision' && entry.reason !== undefined
}

function checkDatabase(world: World, database: SimulatedDatabase, org: string, tables: OrgRows, say: Say): void {
  const { truth, room } = world
  const rows = database.all().filter((row) => row.org === org)
  const where = `${database.spec.name} in ${orgName(org)}`
  const { device } = database.look(org, 0)
  for (const row of rows) checkParked(row, world, where, say)
  const reads = truth.mayRead(database.person, org, room.today())
  const revoked = truth.revokedDevices.has(device)
  if (reads && !revoked) checkAgrees(rows, tables, where, say)
  else if (rows.some(({ st }) => st === IN_LOG)) say(`${where} keeps a log that it may not have`)
  if (revoked || !truth.everBelonged(database.person, org)) return
  if (rows.some(({ st }) => st === UNSENT)) say(`${where} still has something to send`)
  // Of what became of an entry its author alone is told: with who offered it for them it stays as they knew it.
  const own = rows.filter(({ author }) => author === null || author === database.person)
  if (own.some(({ st, id }) => st === HELD && !isWithServer(tables, id, reads)))
    say(`${where} believes held what does not wait`)
}

/** Held and not declined; for whom no page is, also what is in the log. */
function isWithServer({ held, placed }: OrgRows, id: string, reads: boolean): boolean {
  if (placed.has(id)) return !reads
  return held.get(id)?.some(({ decided }) => decided?.verdict !== 'declined') ?? false
}

/** The device has the log, no more and no less, and reads the same from it. */
function checkAgrees(rows: readonly EntryRow[], { log }: OrgRows, where: string, say: Say): void {
  const inLog = rows.filter(({ st }) => st === IN_LOG).sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0))
  const place = (seq: number | null, id: string) => `${seq}/${id}`
  const theirs = inLog.map(({ seq, id }) => place(seq, id)).join()
  if (theirs !== log.map(({ seq, entry }) => place(seq, entry.id)).join()) {
    say(`${where} has another log`)
    return
  }
  if (headsIn(inLog) !== headsIn(log)) say(`${where} has other heads`)
  // A redaction that a log lost blanks on, where it is known, while it waits for a manager.
  const once = new Set(rows.map(targetOf))
  for (const [index, row] of inLog.entries()) {
    const there = log[index]
    if (there?.hash !== row.hash || there.author !== row.author) say(`${where} has an entry of another author or hash`)
    if (there?.redacted && saysSomething(row.entry)) say(`${where} still has what was redacted`)
    if (!there?.redacted && row.redacted && !once.has(row.id)) say(`${where} has blanked what was not redacted`)
  }
}

/** The heads of every cell, whoever looks. */
export function headsIn(rows: readonly { readonly entry: Entry }[], name = (id: string) => id): string {
  const values = rows.flatMap(({ entry }) => (entry.kind === 'value' ? [entry] : []))
  const heads = [...byCell(values)].map(
    ([key, ofCell]) =>
      `${key}: ${headsOf(ofCell)
        .map(({ id }) => name(id))
        .sort()}`,
  )
  return heads.sort().join('; ')
}

const PARKED = { malformed: 'poison', too_large: 'heavy', internal: 'breaking' } as const

/** An entry is set aside for what is wrong with itself alone. */
function checkParked({ st, code, id }: EntryRow, { truth }: World, where: string, say: Say): void {
  if (st !== REFUSED || code === null || (code.startsWith('refused:') && code !== 'refused:id_reused')) return
  const flavour = truth.saved.get(id)?.flavour
  const cause = code in PARKED ? PARKED[code as keyof typeof PARKED] : null
  if (cause === null || flavour !== cause) say(`${where} has set aside a sound entry as ${code}`)
}

/** Nothing stands in for an author who has it and can send it. */
function checkStandIns({ truth, databases, room }: World, org: string, { held }: OrgRows, say: Say): void {
  const standIns = [...held.values()].flat().filter(({ why, decided }) => why === NOT_AUTHOR && decided === null)
  for (const { entry, author } of standIns) {
    const able = databases.filter(
      (database) =>
        database.person === author &&
        truth.everBelonged(author, org) &&
        !truth.revokedDevices.has(database.look(org, 0).device),
    )
    const has = able.some((database) => database.all().some(({ id, st }) => id === entry.id && st !== REFUSED))
    if (has && room.books.tables(org).placed.has(entry.id) === false)
      say(`an entry of ${nameOf(author)} waits in nobody’s name though ${nameOf(author)} has it`)
  }
}
