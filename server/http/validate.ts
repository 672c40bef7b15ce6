import { en } from 'zod/locales'
import * as z from 'zod/mini'
import { ApiProblem } from './problems.ts'

const MAX_PLACES = 50
const messages = en().localeError

/**
 * The input as the schema has it.
 *
 * Errors  ApiProblem `malformed` with the path and the reason of each wrong place (the first fifty)
 */
export function validate<S extends z.core.$ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = z.safeParse(schema, input, { error: messages })
  if (parsed.success) return parsed.data
  throw new ApiProblem('malformed', { errors: placesOf(parsed.error.issues).slice(0, MAX_PLACES) })
}

/** An issue of a union is told by its best branch: "invalid input" alone helps nobody. */
function placesOf(issues: readonly z.core.$ZodIssue[], above: PropertyKey[] = []): { path: string; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...above, ...issue.path]
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const nearest = [...issue.errors].sort((a, b) => distance(a) - distance(b))[0] ?? []
      return placesOf(nearest, path)
    }
    return [{ path: path.map(String).join('.'), message: issue.message }]
  })
}

/** How far an input is from a branch: names that should not be there and values of another type weigh most. */
function distance(issues: readonly z.core.$ZodIssue[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length
    return sum + (issue.code === 'invalid_type' || issue.code === 'invalid_value' ? 10 : 1)
  }, 0)
}
