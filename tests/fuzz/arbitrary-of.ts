import fc from 'fast-check'
import * as z from 'zod/mini'

/** Values worth trying under a name, whatever depth it stands at: what the installation has. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** The part of JSON Schema that the endpoints' schemas use. */
interface JsonSchema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null'
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
}

/** Lists are short here: long ones have requests of their own. */
const MAX_ITEMS = 4
const MAX_TEXT = 40

/** What the schema accepts, mostly made of what is known. `name` is the whole's own among what is known. */
export function arbitraryOf(schema: z.core.$ZodType, known: Known, name = ''): fc.Arbitrary<unknown> {
  const made = of(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, name, known)
  // Some checks are such as JSON Schema cannot say.
  return made.filter((value) => z.safeParse(schema, value).success)
}

function of(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  const made = make(schema, name, known)
  const there = known[name]
  if (there === undefined) return made
  const one = fc.constantFrom(...there)
  const listed = schema.type === 'array' ? fc.array(one, lengthOf(schema)) : one
  return fc.oneof({ weight: 6, arbitrary: listed }, { weight: 1, arbitrary: made })
}

function make(schema: JsonSchema, name: string, known: Known): fc.Arbitrary<unknown> {
  const branches = schema.anyOf ?? schema.oneOf
  if (branches !== undefined) return fc.oneof(...branches.map((branch) => of(branch, '', known)))
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  switch (schema.type) {
    case 'object':
      return recordOf(schema, known)
    case 'array':
      return fc.array(of(schema.items ?? {}, '', known), lengthOf(schema))
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return fc.integer({ min: schema.minimum ?? 0, max: Math.min(schema.maximum ?? 2 ** 31, 2 ** 31) })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    default:
      throw new Error(`No arbitrary for ${name || 'a schema'}: ${JSON.stringify(schema)}`)
  }
}

function lengthOf({ minItems = 0, maxItems = MAX_ITEMS }: JsonSchema) {
  return { minLength: minItems, maxLength: Math.min(maxItems, Math.max(MAX_ITEMS, minItems)) }
}

function recordOf({ properties = {}, required = [] }: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const parts = Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, of(part, name, known)]))
  return fc.record(parts, { requiredKeys: [...required], noNullPrototype: true })
}

const instant = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

function textOf({ format, pattern, allOf, minLength = 0, maxLength = MAX_TEXT }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date-time') return instant
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  // Of several patterns the first is the narrowest: an id.
  if (allOf !== undefined) return fc.uuid()
  const usual = fc.string({ minLength, maxLength: Math.min(maxLength, MAX_TEXT), unit: 'grapheme' })
  // Where the schema lets through what a database refuses, it is to be found.
  const edge = fc.constantFrom('a\u0000b', 'a\ud800', '\u202ea\ufeff', '\\u0000', 'è'.repeat(maxLength), "'; --")
  return fc.oneof({ weight: 3, arbitrary: usual }, { weight: 1, arbitrary: edge })
}
