import { z } from 'zod'
import type { App } from '../../server/app.ts'

type Schema = Parameters<typeof z.fromJSONSchema>[0]

interface Operation {
  readonly operationId: string
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: Schema }>> }>>
}

const schemas = new Map<string, z.ZodType>()

/** Reads the OpenAPI document that the server itself gives away. */
export async function readDocument(app: App): Promise<void> {
  const answer = await app.fetch(new Request('http://localhost/api/openapi.json'))
  const { paths } = (await answer.json()) as { paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }
  for (const { operationId, responses } of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const [status, { content = {} }] of Object.entries(responses)) {
      for (const [type, { schema }] of Object.entries(content)) {
        schemas.set(`${operationId} ${status} ${type}`, z.fromJSONSchema(schema))
      }
    }
  }
}

/** What is wrong with a body by the document alone, as another client reads it; null when nothing is. */
export function faultByDocument(operation: string, status: number, type: string, body: unknown): string | null {
  const schema = schemas.get(`${operation} ${status} ${type.split(';')[0]}`)
  if (schema === undefined) return `the document has no ${status} as ${type} for ${operation}`
  const read = schema.safeParse(body)
  return read.success ? null : `the body is not as the document has it: ${z.prettifyError(read.error)}`
}
