import * as z from 'zod/mini'
import { text } from './text.ts'

/**
 * A number as decimal text: at most 15 digits, at most 6 of them after the point, no exponent, no leading zeros.
 *
 * Source  SPEC A1; text because sums and ratios are exact decimals, never floats.
 */
export const DecimalText = z.string().check(
  z.regex(/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/),
  z.refine((value) => value.replace(/\D/g, '').length <= 15, { error: 'at most 15 digits' }),
)
export type DecimalText = z.infer<typeof DecimalText>

/** What one organisation says of one cell: a number, a ratio's two parts, a score, a reason why not, or nothing any more. */
export const Value = z.union([
  z.strictObject({ number: DecimalText }),
  z.strictObject({ numerator: DecimalText, denominator: DecimalText }),
  z.strictObject({ score: DecimalText, n: z.optional(z.int().check(z.minimum(1), z.maximum(1_000_000))) }),
  z.strictObject({ unavailable: text(500) }),
  z.strictObject({ withdrawn: z.literal(true) }),
])
export type Value = z.infer<typeof Value>

/** Whether two values say the same: 5 and 5.0 do. */
export function sameValue(a: Value, b: Value): boolean {
  return canonical(a) === canonical(b)
}

function canonical(value: Value): string {
  return JSON.stringify(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([name, part]) => [name, name === 'unavailable' ? part : normal(String(part))])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
}

function normal(decimal: string): string {
  const trimmed = decimal.includes('.') ? decimal.replace(/(?<!0)0+$/, '').replace(/\.$/, '') : decimal
  return trimmed === '-0' ? '0' : trimmed
}
