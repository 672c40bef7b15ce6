import expressPouchDb from 'express-pouchdb'
import MemoryAdapter from 'pouchdb-adapter-memory'
import PouchDB from 'pouchdb-core'
import { uuid7 } from '../../../../server/start/uuid7.ts'
import type { Setting } from '../device.ts'
import type { Serving } from '../subject.ts'

const PREFIX = '/api/pouch'

// Once: a second server over the same library would keep its list of databases twice.
const InMemory = PouchDB.plugin(MemoryAdapter).defaults({ adapter: 'memory' })
const server = expressPouchDb(InMemory, { mode: 'minimumForPouchDB' })

/** A CouchDB in the small, in memory, with only what replication needs. */
export async function servePouch(): Promise<Serving> {
  const databaseOf = ({ org }: Setting) => new InMemory(`org-${org}`)
  let last: Setting | undefined
  const drop = async () => {
    if (last !== undefined) await databaseOf(last).destroy()
    last = undefined
  }
  return {
    // The database is made by the first replication to it, as the manual has it.
    async newcomer() {
      await drop()
      last = { org: uuid7(), person: uuid7(), email: 'nobody@example.org', password: 'nothing-is-checked' }
      return last
    },
    handle(request, response) {
      request.url = (request.url ?? '').slice(PREFIX.length)
      server(request, response)
    },
    count: async (setting) => (await databaseOf(setting).info()).doc_count,
    close: drop,
  }
}
