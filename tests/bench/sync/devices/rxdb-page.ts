/** RxDB over its Dexie storage: one document per observation, replicated by handlers of our own in batches like ours. */
import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core'
import { type Pulled, replicateRxCollection } from 'rxdb/plugins/replication'
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie'
import { MAX_PAGE, MAX_PUSH } from '../../../../src/domain/wire/sync.ts'
import { offer, post } from '../device.ts'

interface Place {
  readonly seq: number
}

const text = { type: 'string' }

const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    ...{ id: { type: 'string', maxLength: 36 }, v: { type: 'integer' }, at: text, save: text, kind: text },
    ...{ cell: { type: 'object' }, parents: { type: 'array', items: text }, value: { type: 'object' }, note: text },
  },
  required: ['id', 'v', 'at', 'save', 'kind', 'cell', 'parents', 'value'],
}

offer(async () => {
  // One tab and no live queries: what several tabs cost is not measured with any of the clients.
  const about = { name: 'observations', multiInstance: false, eventReduce: false }
  const db = await createRxDatabase({ ...about, storage: getRxStorageDexie() })
  const { observations } = await db.addCollections({ observations: { schema: SCHEMA } })
  if (observations === undefined) throw new Error('The collection is not there')
  let sent = false
  return {
    async save(entries) {
      const { error } = await observations.bulkInsert(entries)
      if (error.length > 0) throw new Error('Not every document was inserted')
    },
    async push() {
      await replicate(observations, {
        push: { batchSize: MAX_PUSH, handler: (rows) => post<object[]>('/api/push', rows) },
      })
      sent = true
    },
    pull: () =>
      replicate(observations, {
        pull: {
          batchSize: MAX_PAGE,
          handler: (after, limit) => post<Pulled<Place>>('/api/pull', { after: after?.seq ?? 0, limit }),
        },
      }),
    count: async () => ({ observations: await observations.count().exec(), unsent: sent ? 0 : null }),
  }
})

type Ways = Pick<Parameters<typeof replicateRxCollection<Place>>[0], 'push' | 'pull'>

/** One replication until it rests. Errors: the first that it tells. */
async function replicate(collection: RxCollection, ways: Ways): Promise<void> {
  const about = { collection, replicationIdentifier: 'bench', live: false, waitForLeadership: false }
  const replication = replicateRxCollection<Place>({ ...about, ...ways })
  await new Promise<unknown>((resolve, reject) => {
    replication.error$.subscribe(reject)
    replication.awaitInitialReplication().then(resolve, reject)
  })
  await replication.cancel()
}
