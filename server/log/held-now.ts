import { NOT_AUTHOR } from '../../src/domain/stand-ins.ts'
import type { HeldNow } from '../../src/domain/wire/sync.ts'
import type { LogBook, ThereHeld } from './log-book.ts'

/**
 * What the device of a person has to learn of entries that it believes held: declined ones, and such as the server
 * does not know, because it came back from a backup.
 *
 * Of entries that the person only offered for somebody else nothing is told: their author hears of it. Source: SPEC S6.
 */
export async function heldNow(book: LogBook, person: string, believed: readonly string[]): Promise<HeldNow[]> {
  if (believed.length === 0) return []
  const there = await book.lookUp(believed)
  const placed = new Set(there.placed.map(({ id }) => id))
  const seen = new Set([...placed, ...there.held.map(({ id }) => id)])
  const hidden = new Set(await book.known(believed.filter((id) => !seen.has(id))))
  return believed.flatMap((id): HeldNow[] => {
    if (placed.has(id) || hidden.has(id)) return []
    // What others offered in the person's name is not what this device sent: the person is to say it themself.
    const sent = (row: ThereHeld) => row.why !== NOT_AUTHOR || row.author !== person || row.offeredBy === person
    const rows = there.held.filter((row) => row.id === id && sent(row))
    if (rows.length === 0) return [{ id, now: 'missing' }]
    const own = rows.find(({ author }) => author === person)
    if (own?.decided?.verdict !== 'declined') return []
    return [{ id, now: 'declined', reason: own.decided.reason, at: own.decided.at.toISOString() }]
  })
}
