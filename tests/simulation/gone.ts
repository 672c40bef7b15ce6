import type { EntryRow } from '../../src/sync/row.ts'
import { ORGS } from './cast.ts'
import type { World } from './world.ts'

/**
 * Puts a backup back, and notes which entries went with it from everywhere: nobody could bring those back.
 *
 * Shape  a blanked copy is not one to offer again, so what was redacted counts as gone where only such copies are left
 */
export function noteWhatIsGone(world: World, putBack: () => void): void {
  const before = whereEntriesAre(world, () => true)
  putBack()
  const after = whereEntriesAre(world, ({ redacted }) => !redacted)
  for (const id of before) if (!after.has(id)) world.truth.gone.add(id)
}

/** The ids that somebody could still put into the log, or that are there. */
function whereEntriesAre({ room, databases }: World, counts: (row: EntryRow) => boolean): Set<string> {
  const there = new Set<string>()
  for (const org of ORGS) {
    const { placed, held } = room.books.tables(org)
    for (const id of placed.keys()) there.add(id)
    for (const [id, rows] of held) if (rows.length > 0) there.add(id)
  }
  for (const database of databases) for (const row of database.all()) if (counts(row)) there.add(row.id)
  return there
}
