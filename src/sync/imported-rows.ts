import { type EntryRow, unsentRow } from './row.ts'
import type { UnsentFile } from './unsent-file.ts'

/**
 * The rows that the file's entries make in the database of `person`: unsent, each its author's.
 *
 * What nobody told the author of is the file's person's; it goes as new where that is the same person, and in the
 * other's name where it is not.
 */
export function importedRows(org: string, person: string, file: UnsentFile): EntryRow[] {
  return file.entries.map(({ entry, author }) => {
    const wrote = author ?? (file.person.id === person ? null : file.person.id)
    return { ...unsentRow(org, entry), author: wrote }
  })
}
