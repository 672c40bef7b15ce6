import type { Phase, Reason } from '../sync/engine-state.ts'
import type { SyncRun } from '../sync/run.ts'

/** The exchanges of one person, one for each organisation. */
export interface Runs {
  /**
   * Begins those that are missing, and begins anew with organisations to which the person belongs again; none ever ends
   * before `close`.
   */
  cover(orgs: readonly string[]): void
  /** The person belongs to these and to no other: those are covered, and any other hears at once that it is over. */
  belongs(orgs: readonly string[]): void
  want(why: Reason, org?: string): void
  phases(): Phase[]
  /** Null where none runs. */
  phaseOf(org: string): Phase | null
  /** Calls back at every change of a phase; the answer stops it. */
  subscribe(callBack: () => void): () => void
  /** Somebody signed in, or nobody is signed in any more: whoever it is, all of them hear of it. */
  session(person: string | null): void
  orgs(): string[]
  close(): void
}

/** A set of exchanges that grows. */
export function createRuns(begin: (org: string) => SyncRun): Runs {
  const runs = new Map<string, SyncRun>()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const cover = (orgs: readonly string[]) => {
    for (const org of orgs) {
      const known = runs.get(org)
      if (known !== undefined) {
        if (hasEnded(known.phase())) known.want('tap')
        continue
      }
      const run = begin(org)
      runs.set(org, run)
      run.subscribe(changed)
      run.want('start')
    }
  }
  return {
    cover,
    belongs(orgs) {
      cover(orgs)
      for (const [org, run] of runs) if (!orgs.includes(org)) run.want('hint')
    },
    want(why, org) {
      for (const [of, run] of runs) if (org === undefined || of === org) run.want(why)
    },
    phases: () => [...runs.values()].map((run) => run.phase()),
    phaseOf: (org) => runs.get(org)?.phase() ?? null,
    subscribe(callBack) {
      listeners.add(callBack)
      return () => listeners.delete(callBack)
    },
    session(person) {
      for (const run of runs.values()) person === null ? run.signedOut() : run.signedIn(person)
    },
    orgs: () => [...runs.keys()],
    close() {
      listeners.clear()
      for (const run of runs.values()) run.close()
      runs.clear()
    },
  }
}

const hasEnded = (phase: Phase) => phase.name === 'stopped' && phase.why === 'not_member'
