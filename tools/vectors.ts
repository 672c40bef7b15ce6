import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { type LinearPaceInput, linearPace } from '../src/domain/progress.ts'

/* npm run vectors -- FILE: holds the method against anybody's own cases. */

const DEFAULT_FILE = fileURLToPath(new URL('../seeds/vectors-linear-pace.json', import.meta.url))
const DEFAULT_TOLERANCE = 1e-4

const tolerance = z.optional(z.number().check(z.minimum(0)))
const known = z.nullable(z.number())
const Fields = z.record(z.string(), z.unknown())

const Vector = z.object({
  id: z.string(),
  method: z.string(),
  kind: z.optional(z.string()),
  input: Fields,
  expected: Fields.check(z.refine((fields) => Object.keys(fields).length > 0, { error: 'holds nothing to compare' })),
  tolerance,
})
type Vector = z.infer<typeof Vector>

const VectorFile = z.object({ tolerance, vectors: z.array(Vector).check(z.minLength(1)) })

const LinearInput = z.object({
  baseline: known,
  target: known,
  value: known,
  t0: z.number(),
  tT: z.number(),
  t: known,
  direction: z.enum(['increase', 'decrease']),
})

/** One field that came out otherwise than its vector says. */
export interface Miss {
  readonly id: string
  readonly field: string
  readonly expected: unknown
  readonly got: unknown
}

/** What came of a file: its misses, or why it cannot be used, with the place. */
export type Report = { readonly vectors: number; readonly misses: readonly Miss[] } | { readonly wrong: string }

/** Holds a file of vectors, given as its text, against the domain. Never throws. */
export function checkVectors(text: string): Report {
  const json = parseJson(text)
  if ('wrong' in json) return json
  const file = VectorFile.safeParse(json.value)
  if (!file.success) return { wrong: places(file.error.issues) }
  const misses: Miss[] = []
  for (const [index, vector] of file.data.vectors.entries()) {
    const found = checkVector(vector, vector.tolerance ?? file.data.tolerance ?? DEFAULT_TOLERANCE)
    if ('wrong' in found) return { wrong: places(found.wrong, ['vectors', index], vector.id) }
    misses.push(...found.misses)
  }
  return { vectors: file.data.vectors.length, misses }
}

type Found = { misses: Miss[] } | { wrong: readonly z.core.$ZodIssue[] }

function checkVector({ id, method, kind = 'target', input, expected }: Vector, within: number): Found {
  if (method !== 'linear_pace_proposed') return unknownTo(id, 'method', method)
  if (kind !== 'target') return unknownTo(id, 'kind', kind)
  const parsed = z.object({ input: LinearInput }).safeParse({ input })
  if (!parsed.success) return { wrong: parsed.error.issues }
  const answer = linearAnswer(parsed.data.input)
  const typed = z.object({ expected: z.partial(schemaOf(answer)) }).safeParse({ expected })
  if (!typed.success) return { wrong: typed.error.issues }
  const misses = Object.entries(expected).flatMap(([field, wanted]) => {
    const got = Object.hasOwn(answer, field) ? answer[field] : 'no such field in the domain'
    return agree(wanted, got, within) ? [] : [{ id, field, expected: wanted, got }]
  })
  return { misses }
}

/** The domain's answer under the names that vectors use: the projection is named with its year. */
function linearAnswer(input: LinearPaceInput): Record<string, unknown> {
  const { projected, ...rest } = linearPace(input)
  return { ...rest, projected, [`projected_${input.tT}`]: projected }
}

/** Answers are numbers or null, but for the status: a number written as text is a mistake of the file, not a miss. */
function schemaOf(answer: Record<string, unknown>) {
  const fields = Object.keys(answer).map((name) => [name, name === 'status' ? z.string() : known])
  return z.object(Object.fromEntries(fields) as Record<string, typeof known>)
}

function agree(wanted: unknown, got: unknown, within: number): boolean {
  if (typeof wanted === 'number' && typeof got === 'number') return Math.abs(wanted - got) <= within
  return wanted === got
}

function unknownTo(id: string, field: string, expected: string): Found {
  return { misses: [{ id, field, expected, got: `a ${field} that the domain does not know` }] }
}

function parseJson(text: string): { value: unknown } | { wrong: string } {
  try {
    return { value: JSON.parse(text.replace(/^\uFEFF/, '')) }
  } catch (cause) {
    return { wrong: `not JSON: ${cause instanceof Error ? cause.message : String(cause)}` }
  }
}

function places(issues: readonly z.core.$ZodIssue[], under: readonly PropertyKey[] = [], id?: string): string {
  const named = id === undefined ? '' : ` (${id})`
  return issues.map(({ path, message }) => `${z.core.toDotPath([...under, ...path])}${named}: ${message}`).join('\n')
}

function say(value: unknown): string {
  return JSON.stringify(value) ?? 'nothing'
}

/** Checks the file and prints what it found. Exit code 0 without a miss, 1 with one, 2 when the file cannot be used. */
function run(file: string): number {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (cause) {
    console.error(`Cannot read ${file}: ${cause instanceof Error ? cause.message : String(cause)}`)
    return 2
  }
  const report = checkVectors(text)
  if ('wrong' in report) {
    console.error(`${file} is not a file of vectors:\n${report.wrong}`)
    return 2
  }
  for (const { id, field, expected, got } of report.misses) {
    console.log(`${id}  ${field}  expected ${say(expected)}  got ${say(got)}`)
  }
  const missed = new Set(report.misses.map(({ id }) => id)).size
  console.log(`${report.vectors} vectors, ${missed} missed`)
  return missed === 0 ? 0 : 1
}

if (import.meta.main) process.exitCode = run(process.argv[2] ?? DEFAULT_FILE)
