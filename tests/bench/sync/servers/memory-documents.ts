import { uuid7 } from '../../../../server/start/uuid7.ts'
import type { Serving } from '../subject.ts'
import { jsonHandler } from './json.ts'

interface Document {
  readonly id: string
}

interface PushRow {
  readonly newDocumentState: Document
  readonly assumedMasterState?: Document
}

/** Documents in memory with what RxDB's handlers expect: conflicts are told, changes come in order. */
export async function serveDocuments(): Promise<Serving> {
  let documents = new Map<string, Document>()
  let order: Document[] = []
  const push = (rows: readonly PushRow[]) =>
    rows.flatMap(({ newDocumentState, assumedMasterState }) => {
      const there = documents.get(newDocumentState.id)
      if (there !== undefined && assumedMasterState === undefined) return [there]
      documents.set(newDocumentState.id, newDocumentState)
      order.push(newDocumentState)
      return []
    })
  const pull = ({ after, limit }: { after: number; limit: number }) => {
    const page = order.slice(after, after + limit)
    return { documents: page, checkpoint: { seq: after + page.length } }
  }
  return {
    async newcomer() {
      documents = new Map()
      order = []
      return { org: uuid7(), person: uuid7(), email: 'nobody@example.org', password: 'nothing-is-checked' }
    },
    handle: jsonHandler((path, body) =>
      path === '/api/push' ? push(body as PushRow[]) : pull(body as { after: number; limit: number }),
    ),
    count: async () => documents.size,
    close: async () => {},
  }
}
