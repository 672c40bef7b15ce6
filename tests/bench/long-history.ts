import { uuid7 } from '../../server/start/uuid7.ts'
import type { Entry, ValueEntry } from '../../src/domain/entry.ts'

interface Past {
  readonly entry: Entry
}

/**
 * The log as if every value had been written `times` times before it stood: earlier versions of the same value, each
 * naming the one before, then the entry itself. Heads, submissions and decisions say exactly what they said, so every
 * figure must come out as it was.
 */
export function lengthened<P extends Past>(log: readonly P[], times: number): P[] {
  const long: P[] = []
  const placeOf = [0]
  for (const past of log) {
    long.push(...versionsOf(past, times, placeOf))
    placeOf.push(long.length)
  }
  return long
}

function versionsOf<P extends Past>(past: P, times: number, placeOf: readonly number[]): P[] {
  const { entry } = past
  if (entry.kind === 'decision') return [{ ...past, entry: { ...entry, upTo: placeOf[entry.upTo] ?? entry.upTo } }]
  if (entry.kind !== 'value') return [past]
  const versions: ValueEntry[] = []
  let parents = entry.parents
  for (let version = 1; version < times; version += 1) {
    const earlier = { ...entry, id: uuid7(), parents }
    versions.push(earlier)
    parents = [earlier.id]
  }
  return [...versions, { ...entry, parents }].map((version) => ({ ...past, entry: version }))
}
