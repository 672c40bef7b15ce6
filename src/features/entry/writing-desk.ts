import type { LocalCell } from '../../domain/cell-state.ts'
import type { Indicator } from '../../domain/indicator.ts'
import type { Value } from '../../domain/value.ts'
import { type StorageCode, StorageProblem } from '../../storage/storage-problem.ts'
import { ownNote } from './own-note.ts'
import type { Typed } from './typed.ts'
import { isLive, isSavedAlready, onLeaving, type Writing } from './writing.ts'

const PAUSE_MS = 400

/** What the desk shows: the cells being written in, when the last save was, what the device could not do. */
export interface DeskView {
  readonly writings: ReadonlyMap<string, Writing>
  /** Milliseconds since the epoch; null until something was saved here. */
  readonly savedAt: number | null
  readonly problem: StorageCode | null
}

/** What the desk asks of the rest; every write is durable when its promise resolves. */
export interface DeskPorts {
  /** Who writes. */
  readonly person: string
  readonly indicatorOf: (key: string) => Indicator | null
  readonly cellOf: (key: string) => LocalCell | null
  readonly saveDraft: (key: string, typed: Typed, seen: readonly string[]) => Promise<void>
  readonly dropDraft: (key: string) => Promise<void>
  /** Makes the entry, whose parents are the heads seen, and gives its id. */
  readonly saveValue: (key: string, value: Value, note: string, seen: readonly string[]) => Promise<string>
  readonly now: () => number
}

/** Where values are written before they are entries: drafts after each pause, entries when a cell is left. */
export interface Desk {
  readonly view: () => DeskView
  readonly subscribe: (listener: () => void) => () => void
  readonly write: (key: string, typed: Typed) => void
  /** Puts back a text that was being written when the page went away, unless it is an entry already. */
  readonly restore: (key: string, typed: Typed, seen: readonly string[]) => void
  /** Saves what can be saved; resolves when the device has it. */
  readonly leave: (key: string) => Promise<void>
  readonly leaveAll: () => Promise<void>
  /** Saves a value over everything that stands in the cell: how a conflict ends. */
  readonly decide: (key: string, value: Value, note: string) => Promise<void>
  /** Does something else with the device's database, and says what it could not do. */
  readonly attempt: (work: () => Promise<void>) => Promise<void>
  /** Forgets the texts that have come back as entries. */
  readonly settle: () => void
}

export function createDesk(ports: DeskPorts): Desk {
  let view: DeskView = { writings: new Map(), savedAt: null, problem: null }
  const listeners = new Set<() => void>()
  const pauses = new Map<string, ReturnType<typeof setTimeout>>()
  /** The text that is on its way to become an entry, so that leaving twice does not save twice. */
  const saving = new Map<string, { readonly typed: Typed; readonly done: Promise<void> }>()

  const show = (change: Partial<DeskView>) => {
    view = { ...view, ...change }
    for (const listener of listeners) listener()
  }
  const put = (key: string, writing: Writing | null, change: Partial<DeskView> = {}) => {
    const writings = new Map(view.writings)
    if (writing === null) writings.delete(key)
    else writings.set(key, writing)
    show({ ...change, writings })
  }
  const attempt = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (error) {
      show({ problem: error instanceof StorageProblem ? error.code : 'failed' })
    }
  }
  const stopPause = (key: string) => {
    clearTimeout(pauses.get(key))
    pauses.delete(key)
  }
  const headsOf = (key: string) => ports.cellOf(key)?.heads.map(({ entry }) => entry.id) ?? []

  const onPause = (key: string) => {
    pauses.delete(key)
    const writing = view.writings.get(key)
    if (writing === undefined) return
    put(key, { ...writing, paused: true })
    void attempt(() => ports.saveDraft(key, writing.typed, writing.seen))
  }

  const saveOnce = async (key: string, writing: Writing, value: Value, note: string) => {
    const savedId = await ports.saveValue(key, value, note, writing.seen)
    const now = view.writings.get(key)
    const change = { savedAt: ports.now(), problem: null }
    if (now === undefined) show(change)
    else put(key, now.typed === writing.typed ? { ...now, savedId } : { ...now, seen: [savedId] }, change)
  }

  // Whoever leaves a second time waits for the first: "left" means that the device has it.
  const save = (key: string, writing: Writing, value: Value, note: string): Promise<void> => {
    const before = saving.get(key)
    if (before?.typed === writing.typed) return before.done
    const done = saveOnce(key, writing, value, note).finally(() => {
      if (saving.get(key)?.done === done) saving.delete(key)
    })
    saving.set(key, { typed: writing.typed, done })
    return done
  }

  const leave = async (key: string) => {
    stopPause(key)
    const writing = view.writings.get(key)
    const indicator = ports.indicatorOf(key)
    if (writing === undefined || writing.savedId !== null || indicator === null) return
    const cell = ports.cellOf(key)
    const leaving = onLeaving(writing.typed, indicator, cell, ownNote(cell, ports.person))
    if (leaving.do === 'forget') put(key, null)
    else put(key, { ...writing, paused: true, left: true })
    const left = view.writings.get(key)
    await attempt(() => {
      if (leaving.do === 'forget') return ports.dropDraft(key)
      if (leaving.do === 'keep' || left === undefined) return ports.saveDraft(key, writing.typed, writing.seen)
      return save(key, left, leaving.value, leaving.note)
    })
  }

  return {
    view: () => view,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    write: (key, typed) => {
      stopPause(key)
      const before = view.writings.get(key)
      const seen = before === undefined ? headsOf(key) : seenAfter(before, headsOf(key))
      put(key, { typed, seen, paused: false, left: false, savedId: null })
      pauses.set(
        key,
        setTimeout(() => onPause(key), PAUSE_MS),
      )
    },
    restore: (key, typed, seen) => {
      const indicator = ports.indicatorOf(key)
      if (indicator === null || isSavedAlready(typed, seen, indicator, ports.cellOf(key))) return
      put(key, { typed, seen, paused: true, left: true, savedId: null })
    },
    leave,
    attempt,
    leaveAll: async () => void (await Promise.all([...view.writings.keys()].map(leave))),
    decide: (key, value, note) =>
      attempt(async () => {
        await ports.saveValue(key, value, note, headsOf(key))
        put(key, null, { savedAt: ports.now(), problem: null })
      }),
    settle: () => {
      for (const [key, writing] of view.writings) {
        if (!isLive(writing, ports.cellOf(key))) put(key, null)
      }
    },
  }
}

/** Who goes on writing after a save saw what was saved, even where the screen has not read it back yet. */
function seenAfter({ seen, savedId }: Writing, heads: readonly string[]): readonly string[] {
  return savedId === null ? seen : [...new Set([savedId, ...heads])]
}
