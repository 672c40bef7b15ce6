import type { Store } from '../../storage/store.ts'
import { type UnsentOrigin, writeUnsent } from '../../sync/unsent-file.ts'

export interface UnsentExport {
  readonly name: string
  readonly content: Blob
  readonly count: number
}

/**
 * What this device has not sent of the organisation, as a file to be kept or taken elsewhere.
 *
 * Shape  named after the organisation and the day, so that it is found again among other downloads
 */
export async function exportUnsent(
  store: Pick<Store, 'unsentRows' | 'deviceId'>,
  origin: Omit<UnsentOrigin, 'device'>,
): Promise<UnsentExport> {
  const [rows, device] = await Promise.all([store.unsentRows(origin.org), store.deviceId()])
  const text = writeUnsent({ ...origin, device }, rows)
  const name = `traguardo-${slug(origin.organisation)}-${origin.exportedAt.slice(0, 10)}.json`
  return { name, content: new Blob([text], { type: 'application/json' }), count: rows.length }
}

/** A name that every file system takes: letters without accents, digits and hyphens. */
function slug(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || 'valori'
}
