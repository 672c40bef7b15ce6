export type StorageCode =
  /** The browser keeps no database here, as in some private windows. */
  | 'no_indexeddb'
  /** No room left: nothing of what was being saved was kept. */
  | 'quota'
  /** Another tab opened a newer version of the database: this one must be reloaded. */
  | 'superseded'
  /** Closed, by signing out or by a newer version elsewhere. */
  | 'closed'
  | 'failed'

/** The device's database could not do what was asked; nothing is ever half done. */
export class StorageProblem extends Error {
  readonly code: StorageCode

  constructor(code: StorageCode, options?: ErrorOptions) {
    super(MESSAGES[code], options)
    this.name = 'StorageProblem'
    this.code = code
  }
}

const MESSAGES: Record<StorageCode, string> = {
  no_indexeddb: 'This browser keeps no database for this page; leave the private window or allow site data.',
  quota: 'There is no room left on this device; free some space and save again.',
  superseded: 'A newer version of the app has opened the database; reload the page.',
  closed: 'The database of this device has been closed; reload the page.',
  failed: 'The database of this device did not answer as expected; reload the page and try again.',
}

const CODE_OF: Record<string, StorageCode> = {
  MissingAPIError: 'no_indexeddb',
  InvalidStateError: 'no_indexeddb',
  SecurityError: 'no_indexeddb',
  QuotaExceededError: 'quota',
  VersionError: 'superseded',
  DatabaseClosedError: 'closed',
}

/** Reads what Dexie or IndexedDB threw: a quota arrives inside the error of an aborted transaction. */
export function asStorageProblem(error: unknown): StorageProblem {
  if (error instanceof StorageProblem) return error
  for (const name of namesWithin(error)) {
    const code = CODE_OF[name]
    if (code !== undefined) return new StorageProblem(code, { cause: error })
  }
  return new StorageProblem('failed', { cause: error })
}

/** The innermost name first: it says what went wrong, the outer ones what came of it. */
function namesWithin(error: unknown): string[] {
  if (typeof error !== 'object' || error === null) return []
  const { name, inner, cause } = error as { name?: unknown; inner?: unknown; cause?: unknown }
  const within = [inner, cause].filter((other) => other !== error).flatMap(namesWithin)
  return typeof name === 'string' ? [...within, name] : within
}
