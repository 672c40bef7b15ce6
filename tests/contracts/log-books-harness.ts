import { randomUUID } from 'node:crypto'
import { loadCatalogue } from '../../seeds/load-catalogue.ts'
import { asPerson } from '../../server/database/as-role.ts'
import type { LogBooks } from '../../server/log/log-book.ts'
import { memoryLogBooks } from '../../server/log/testing/memory-log-books.ts'
import { createCatalogueReader } from '../../server/repositories/catalogue.ts'
import { insertTerritory, type Territory } from '../../server/repositories/load.ts'
import { sqlLogBooks } from '../../server/repositories/sql-log-books.ts'
import { decideHeld } from '../../server/review/decide-held.ts'
import { nodeSha256 } from '../../server/start/node-sha256.ts'
import type { Catalogue } from '../../src/domain/catalogue.ts'
import type { Entry } from '../../src/domain/entry.ts'
import type { OrganisationRole } from '../../src/domain/people.ts'
import type { Engine } from './engines.ts'
import { openWorld, PERSON, TODAY, territory } from './territory.ts'

/** What a manager decides of a held entry. */
export interface Verdict {
  readonly org: string
  readonly id: string
  readonly author: string
  readonly verdict: 'accepted' | 'declined'
  readonly reason: string
}

/** Log books to be tried, with what else happens in a plan. The people are those of the territory. */
export interface BooksHarness {
  readonly books: LogBooks
  readonly catalogue: Catalogue
  /** A new organisation with an empty log, asked every indicator from 2024 on; answers its id. */
  organisation(members: Readonly<Record<string, OrganisationRole>>): Promise<string>
  /** A membership of the days given, both included. */
  grant(org: string, person: string, role: OrganisationRole, from: string, until?: string): Promise<void>
  /** The person's membership ends with the day. */
  endMembership(org: string, person: string, lastDay: string): Promise<void>
  extend(org: string, period: string, until: string): Promise<void>
  revokeDevice(device: string): Promise<void>
  /** What is held under the id, as it is stored: no log book reads it aloud. */
  heldEntries(org: string, id: string): Promise<Entry[]>
  /** The territory's manager decides on what is held, at the time given. */
  decideHeld(verdict: Verdict, at: Date): Promise<void>
  close(): Promise<void>
}

/** The day from which the suite's memberships hold. */
const MEMBERS_FROM = '2024-01-01'

/** The SQL log books over an engine, administered by its owner. */
export async function sqlBooks(open: () => Promise<Engine>): Promise<BooksHarness> {
  const engine = await open()
  const { owner } = engine
  const { catalogue } = await openWorld(engine)
  const grant: BooksHarness['grant'] = async (org, person, role, from, until) => {
    const days = { from_day: from, until_day: until ?? null }
    const membership = { organisation: org, person, role, ...days }
    await owner.insertInto('membership').values(membership).execute()
  }
  return {
    books: sqlLogBooks(engine.app, createCatalogueReader()),
    catalogue,
    async organisation(members) {
      const id = randomUUID()
      await owner.transaction().execute((trx) => insertTerritory(trx, only(id, catalogue), new Date()))
      for (const [person, role] of Object.entries(members)) await grant(id, person, role, MEMBERS_FROM)
      return id
    },
    grant,
    async endMembership(org, person, lastDay) {
      const membership = owner.updateTable('membership').where('organisation', '=', org).where('person', '=', person)
      await membership.set({ until_day: lastDay }).execute()
    },
    async extend(org, period, until) {
      await owner.insertInto('extension').values({ organisation: org, period, until }).execute()
    },
    async revokeDevice(device) {
      await owner.updateTable('device').set({ revoked_at: new Date() }).where('id', '=', device).execute()
    },
    async heldEntries(org, id) {
      const held = owner.selectFrom('held').select('body').where('org', '=', org).where('id', '=', id)
      return (await held.execute()).map(({ body }) => body as Entry)
    },
    async decideHeld(verdict, at) {
      const deciding = { by: PERSON.mara, at, sha256: nodeSha256 }
      await asPerson(engine.app, { person: PERSON.mara, today: TODAY }, (trx) => decideHeld(trx, verdict, deciding))
    },
    close: () => engine.close(),
  }
}

/** As many organisations as a suite may ask for: the books in memory know theirs from the start. */
const ORGANISATIONS = 120

/** The log books in memory. */
export async function memoryBooks(): Promise<BooksHarness> {
  const catalogue = loadCatalogue()
  const ids = Array.from({ length: ORGANISATIONS }, () => randomUUID())
  const parts = ids.map((id) => only(id, catalogue))
  const books = memoryLogBooks({
    catalogue,
    territory: {
      organisations: parts.flatMap(({ organisations }) => organisations),
      people: territory(catalogue).people,
      assignments: parts.flatMap(({ assignments }) => assignments),
      extensions: [],
    },
  })
  const grant: BooksHarness['grant'] = async (organisation, person, role, from, until) =>
    books.grant({ organisation, person, role, from, until: until ?? null })
  return {
    books,
    catalogue,
    async organisation(members) {
      const id = ids.pop()
      if (id === undefined) throw new Error('The suite asks for more organisations than there are')
      for (const [person, role] of Object.entries(members)) await grant(id, person, role, MEMBERS_FROM)
      return id
    },
    grant,
    endMembership: async (org, person, lastDay) => books.revoke(person, org, lastDay),
    extend: async (org, period, until) => books.extend(org, period, until),
    revokeDevice: async (device) => books.revokeDevice(device),
    heldEntries: async (org, id) => (books.tables(org).held.get(id) ?? []).map(({ entry }) => entry),
    async decideHeld({ verdict, ...held }, at) {
      const word = { ...held, manager: PERSON.mara, at, today: TODAY }
      const done = await (verdict === 'accepted' ? books.acceptHeld(word, nodeSha256) : books.declineHeld(word))
      if (done !== 'decided') throw new Error(`It was not decided: ${done}`)
    },
    close: async () => {},
  }
}

/** An organisation without members, asked everything. */
function only(id: string, catalogue: Catalogue): Territory {
  const seat = { legalForm: 'aps', runts: null, municipality: 'Torino', zone: 'ZO01' } as const
  const asked = { organisation: id, fromYear: 2024, toYear: null }
  return {
    organisations: [{ id, name: id, ...seat }],
    people: [],
    assignments: catalogue.indicators.map(({ code }) => ({ ...asked, indicator: code })),
    extensions: [],
  }
}
