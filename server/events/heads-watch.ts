/** How long logs are, by organisation. */
export type Heads = ReadonlyMap<string, number>

/** Somebody who wants to know. */
export interface Watcher {
  orgs(): Iterable<string>
  /** Called after every reading, whether or not anything changed; holds other watchers' organisations too. */
  tell(heads: Heads): void
}

export interface HeadsWatch {
  /** The answer ends it. */
  watch(watcher: Watcher): () => void
  /** No more readings for anybody. */
  close(): void
}

interface Options {
  /** One query for all of them. */
  read(orgs: readonly string[]): Promise<Heads>
  /** Told when readings begin to fail, not of each one. */
  onFailure(failure: unknown): void
  readonly everyMs?: number
  readonly longestMs?: number
}

/**
 * Reads the heads of whatever logs are watched: one query each second for everybody, none while nobody watches.
 *
 * Heads are compared, not times: clocks of servers differ, and the demo's stands still. While the database is away the
 * readings become rarer, up to every `longestMs`, and are as before once it is back.
 */
export function createHeadsWatch({ read, onFailure, everyMs = 1_000, longestMs = 30_000 }: Options): HeadsWatch {
  const watchers = new Set<Watcher>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let reading = false
  let failures = 0

  async function round(): Promise<void> {
    timer = undefined
    reading = true
    try {
      const orgs = [...new Set([...watchers].flatMap((watcher) => [...watcher.orgs()]))]
      const heads = orgs.length === 0 ? new Map() : await read(orgs)
      for (const watcher of [...watchers]) watcher.tell(heads)
      failures = 0
    } catch (failure) {
      failures += 1
      if (failures === 1) onFailure(failure)
    } finally {
      reading = false
      soon(Math.min(longestMs, everyMs * 2 ** failures))
    }
  }

  function soon(ms: number): void {
    if (watchers.size > 0 && timer === undefined && !reading) timer = setTimeout(round, ms)
  }

  function rest(): void {
    clearTimeout(timer)
    timer = undefined
  }

  return {
    watch(watcher) {
      watchers.add(watcher)
      soon(0)
      return () => {
        watchers.delete(watcher)
        if (watchers.size === 0) rest()
      }
    },
    close() {
      watchers.clear()
      rest()
    },
  }
}
