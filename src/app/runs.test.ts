import { expect, test } from 'vitest'
import type { Phase } from '../sync/engine-state.ts'
import type { SyncRun } from '../sync/run.ts'
import { createRuns } from './runs.ts'

function begun() {
  const log: string[] = []
  const phases = new Map<string, Phase>()
  const listeners = new Map<string, () => void>()
  const begin = (org: string): SyncRun => ({
    want: (why) => log.push(`${org} ${why}`),
    signedIn: (user) => log.push(`${org} signed in ${user}`),
    signedOut: () => log.push(`${org} signed out`),
    phase: () => phases.get(org) ?? { name: 'idle' },
    subscribe: (callBack) => {
      listeners.set(org, callBack)
      return () => listeners.delete(org)
    },
    close: () => log.push(`${org} closed`),
  })
  const change = (org: string, phase: Phase) => {
    phases.set(org, phase)
    listeners.get(org)?.()
  }
  return { runs: createRuns(begin), log, change }
}

test('each organisation has one exchange, begun once', () => {
  const { runs, log } = begun()
  runs.cover(['a', 'b'])
  runs.cover(['b', 'c'])
  expect(log).toEqual(['a start', 'b start', 'c start'])
  expect(runs.orgs()).toEqual(['a', 'b', 'c'])
})

test('[S12] an exchange that rests because a membership ended goes on when the person belongs again', () => {
  const { runs, log, change } = begun()
  runs.cover(['a', 'b'])
  change('a', { name: 'stopped', why: 'not_member' })
  change('b', { name: 'stopped', why: 'device_revoked' })
  log.length = 0
  runs.cover(['a', 'b'])
  expect(log).toEqual(['a tap'])
})

test('[S12] an organisation that the person has left hears of it at once, not when its turn comes', () => {
  const { runs, log } = begun()
  runs.belongs(['a', 'b'])
  runs.belongs(['b', 'c'])
  expect(log).toEqual(['a start', 'b start', 'c start', 'a hint'])
})

test('what is wanted is wanted of one organisation, or of all', () => {
  const { runs, log } = begun()
  runs.cover(['a', 'b'])
  log.length = 0
  runs.want('save', 'b')
  runs.want('tap')
  runs.want('hint', 'unknown')
  expect(log).toEqual(['b save', 'a tap', 'b tap'])
})

test('a change of phase is told, also of an exchange that was begun later', () => {
  const { runs, change } = begun()
  let told = 0
  const stop = runs.subscribe(() => {
    told += 1
  })
  runs.cover(['a'])
  const stopped = { name: 'stopped', why: 'not_member' } as const
  change('a', stopped)
  expect([told, runs.phaseOf('a'), runs.phaseOf('b'), runs.phases()]).toEqual([1, stopped, null, [stopped]])
  stop()
  change('a', { name: 'idle' })
  expect(told).toBe(1)
})

test('[W4] whoever signs in or out in another tab, every exchange hears of it', () => {
  const { runs, log } = begun()
  runs.cover(['a', 'b'])
  log.length = 0
  runs.session('bea')
  runs.session(null)
  expect(log).toEqual(['a signed in bea', 'b signed in bea', 'a signed out', 'b signed out'])
})

test('closing closes all of them', () => {
  const { runs, log } = begun()
  runs.cover(['a', 'b'])
  runs.close()
  expect(log.slice(-2)).toEqual(['a closed', 'b closed'])
  expect(runs.phases()).toEqual([])
})
