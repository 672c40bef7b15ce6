import { StorageProblem } from '../../storage/storage-problem.ts'
import type { Store } from '../../storage/store.ts'
import type { Imported } from '../../storage/transactions.ts'
import { MAX_UNSENT_BYTES, readUnsent, type UnsentFault } from '../../sync/unsent-file.ts'

export type ImportAnswer =
  | ({ readonly ok: true } & Imported)
  | { readonly ok: false; readonly code: UnsentFault | 'quota' | 'failed' }

/** Adds what the file holds to the organisation's values on this device: all of it or nothing, any number of times. */
export async function importUnsent(
  store: Pick<Store, 'importEntries'>,
  org: string,
  person: string,
  file: Pick<File, 'size' | 'text'>,
): Promise<ImportAnswer> {
  // Before it is read at all: a film that was chosen by mistake does not have to fit into memory.
  if (file.size > MAX_UNSENT_BYTES) return { ok: false, code: 'too_large' }
  try {
    const read = readUnsent(await file.text(), org)
    if (!read.ok) return { ok: false, code: read.code }
    return { ok: true, ...(await store.importEntries(org, person, read.file)) }
  } catch (error) {
    const full = error instanceof StorageProblem && error.code === 'quota'
    return { ok: false, code: full ? 'quota' : 'failed' }
  }
}
