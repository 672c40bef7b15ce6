// The little of the peers that the benchmark calls. They are installed for it alone, beside it, so that types and
// checks of the repository do not depend on them being there.

interface PouchInfo {
  readonly doc_count: number
}

interface PouchReplicated {
  readonly ok: boolean
  readonly errors: readonly unknown[]
}

interface Pouch {
  bulkDocs(documents: readonly object[]): Promise<readonly object[]>
  info(): Promise<PouchInfo>
  destroy(): Promise<unknown>
  readonly replicate: {
    to(remote: Pouch, options: { batch_size: number }): Promise<PouchReplicated>
    from(remote: Pouch, options: { batch_size: number }): Promise<PouchReplicated>
  }
}

interface PouchClass {
  new (name: string, options?: { adapter?: string }): Pouch
  plugin(plugin: unknown): PouchClass
  defaults(options: { adapter: string }): PouchClass
}

declare module 'pouchdb-core' {
  const PouchDB: PouchClass
  // biome-ignore lint/style/noDefaultExport: it is what the library exports
  export default PouchDB
}

declare module 'pouchdb-adapter-http' {
  const plugin: unknown
  // biome-ignore lint/style/noDefaultExport: it is what the library exports
  export default plugin
}

declare module 'pouchdb-adapter-idb' {
  const plugin: unknown
  // biome-ignore lint/style/noDefaultExport: it is what the library exports
  export default plugin
}

declare module 'pouchdb-adapter-indexeddb' {
  const plugin: unknown
  // biome-ignore lint/style/noDefaultExport: it is what the library exports
  export default plugin
}

declare module 'pouchdb-adapter-memory' {
  const plugin: unknown
  // biome-ignore lint/style/noDefaultExport: it is what the library exports
  export default plugin
}

declare module 'pouchdb-replication' {
  const plugin: unknown
  // biome-ignore lint/style/noDefaultExport: it is what the library exports
  export default plugin
}

declare module 'express-pouchdb' {
  import type { IncomingMessage, ServerResponse } from 'node:http'

  function expressPouchDb(
    pouch: PouchClass,
    options: { mode: 'minimumForPouchDB' },
  ): (request: IncomingMessage, response: ServerResponse) => void
  // biome-ignore lint/style/noDefaultExport: it is what the library exports
  export default expressPouchDb
}

declare module 'rxdb/plugins/core' {
  export interface RxCollection {
    bulkInsert(documents: readonly object[]): Promise<{ success: readonly unknown[]; error: readonly unknown[] }>
    count(): { exec(): Promise<number> }
  }

  export function createRxDatabase(options: {
    name: string
    storage: unknown
    multiInstance: boolean
    eventReduce: boolean
  }): Promise<{
    addCollections(collections: Record<string, { schema: object }>): Promise<Record<string, RxCollection>>
  }>
}

declare module 'rxdb/plugins/storage-dexie' {
  export function getRxStorageDexie(): unknown
}

declare module 'rxdb/plugins/replication' {
  import type { RxCollection } from 'rxdb/plugins/core'

  export interface PushRow {
    readonly newDocumentState: { readonly id: string }
    readonly assumedMasterState?: object
  }

  export interface Pulled<Checkpoint> {
    readonly documents: readonly object[]
    readonly checkpoint: Checkpoint | undefined
  }

  export function replicateRxCollection<Checkpoint>(options: {
    collection: RxCollection
    replicationIdentifier: string
    live: boolean
    waitForLeadership: boolean
    push?: { batchSize: number; handler(rows: readonly PushRow[]): Promise<readonly object[]> }
    pull?: {
      batchSize: number
      handler(checkpoint: Checkpoint | undefined, batchSize: number): Promise<Pulled<Checkpoint>>
    }
  }): {
    awaitInitialReplication(): Promise<unknown>
    cancel(): Promise<unknown>
    readonly error$: { subscribe(told: (error: unknown) => void): { unsubscribe(): void } }
  }
}
