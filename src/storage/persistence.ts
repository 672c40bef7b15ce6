/** Whether the browser promised not to evict this site's data: `unknown` where it cannot say. */
export type Persistence = 'persisted' | 'best_effort' | 'unknown'

type Storage = Pick<StorageManager, 'persist' | 'persisted'>

const wordFor = (granted: boolean): Persistence => (granted ? 'persisted' : 'best_effort')

/** Asks the browser to keep this site's data; it may decide without asking the person. */
export async function askPersistence(storage: Storage | undefined): Promise<Persistence> {
  return storage === undefined ? 'unknown' : storage.persist().then(wordFor, () => 'unknown')
}

/** What the browser promised so far. */
export async function currentPersistence(storage: Storage | undefined): Promise<Persistence> {
  return storage === undefined ? 'unknown' : storage.persisted().then(wordFor, () => 'unknown')
}
