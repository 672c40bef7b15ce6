import type * as z from 'zod/mini'

/** One thing wrong in a seed file: where, as a path such as `indicators[3].target.value`, and why. */
interface SeedFault {
  file: string
  place: string
  why: string
}

/** A seed file cannot be loaded; the message lists every fault as "file, place: why", one per line. */
export class SeedProblem extends Error {
  readonly faults: readonly SeedFault[]

  constructor(faults: readonly SeedFault[]) {
    super(['The seed files cannot be loaded.', ...faults.map(lineOf)].join('\n'))
    this.name = 'SeedProblem'
    this.faults = faults
  }
}

function lineOf({ file, place, why }: SeedFault): string {
  return `  seeds/${file}, ${place === '' ? 'the whole file' : place}: ${why}`
}

/** What a schema found wrong in a file, as faults that a person can act on. Parse with `reportInput`. */
export function faultsOf(file: string, issues: readonly z.core.$ZodIssue[]): SeedFault[] {
  return issues.map((issue) => ({ file, place: placeOf(issue.path), why: whyOf(issue) }))
}

function placeOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
}

// zod/mini carries no texts of its own unless a language is loaded, and "Invalid input" helps nobody.
function whyOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? `missing, expected ${issue.expected}`
        : `expected ${issue.expected}, found ${JSON.stringify(issue.input)?.slice(0, 60)}`
    case 'invalid_value':
      return `expected one of ${issue.values.map(String).join(', ')}`
    case 'unrecognized_keys':
      return `unknown ${issue.keys.length === 1 ? 'field' : 'fields'} ${issue.keys.join(', ')}`
    case 'too_small':
      return `must be at least ${issue.minimum}`
    case 'too_big':
      return `must be at most ${issue.maximum}`
    case 'invalid_format':
      return `does not have the expected form${issue.pattern ? ` ${issue.pattern}` : ''}`
    default:
      return issue.message
  }
}
