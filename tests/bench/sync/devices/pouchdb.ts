/** PouchDB as its manual has it: one document per observation, replication in batches as large as ours. */
import HttpAdapter from 'pouchdb-adapter-http'
import PouchDB from 'pouchdb-core'
import Replication from 'pouchdb-replication'
import { MAX_PAGE, MAX_PUSH } from '../../../../src/domain/wire/sync.ts'
import type { Device, Setting } from '../device.ts'

export async function openPouch({ org }: Setting, name: string, adapter: unknown): Promise<Device> {
  const WithAdapter = PouchDB.plugin(HttpAdapter).plugin(Replication).plugin(adapter)
  const db = new WithAdapter('observations', { adapter: name })
  const remote = new WithAdapter(`${location.origin}/api/pouch/org-${org}`)
  let sent = false
  return {
    save: (entries) => db.bulkDocs(entries.map(({ id, ...entry }) => ({ _id: id, ...entry }))),
    async push() {
      const { ok, errors } = await db.replicate.to(remote, { batch_size: MAX_PUSH })
      if (!ok || errors.length > 0) throw new Error('The replication to the server did not end well')
      sent = true
    },
    async pull() {
      const { ok, errors } = await db.replicate.from(remote, { batch_size: MAX_PAGE })
      if (!ok || errors.length > 0) throw new Error('The replication from the server did not end well')
    },
    async count() {
      const { doc_count } = await db.info()
      return { observations: doc_count, unsent: sent ? 0 : null }
    },
  }
}
