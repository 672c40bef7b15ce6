import type { ValueEntry } from '../../../src/domain/entry.ts'
import type { Setting } from './device.ts'
import { type Heap, openProfile, type Profile } from './profile.ts'
import { type Bytes, type Site, since } from './site.ts'
import type { Serving } from './subject.ts'
import { OBSERVATIONS } from './work.ts'

/** What one run of one subject took. */
export interface Measured {
  /** Milliseconds. */
  readonly write: number
  readonly push: number
  readonly pull: number
  /** Milliseconds of every single save. */
  readonly saves: readonly number[]
  readonly pushed: Bytes
  readonly pulled: Bytes
  readonly writer: Heap
  readonly reader: Heap
}

/** One newcomer writes and pushes on one profile and pulls on another. Errors: when anything is missing anywhere. */
export async function runOnce(site: Site, serving: Serving, work: readonly ValueEntry[][]): Promise<Measured> {
  const setting = await serving.newcomer()
  site.show({ work: JSON.stringify(work), handle: serving.handle })
  const there = await onProfile(site, setting, (profile) => writeAndPush(profile, site))
  same('on the server', await serving.count(setting))
  const back = await onProfile(site, setting, (profile) => pull(profile, site))
  return { ...there, ...back }
}

async function onProfile<T>({ origin }: Site, setting: Setting, work: (profile: Profile) => Promise<T>): Promise<T> {
  const profile = await openProfile(origin, setting)
  try {
    return await work(profile)
  } finally {
    await profile.close()
  }
}

async function writeAndPush(profile: Profile, site: Site) {
  const { result, heap } = await profile.watchingHeap(async () => {
    const { total, saves } = await profile.call('write')
    const before = site.bytes()
    const push = await profile.call('push')
    return { write: total, saves, push, pushed: since(before, site.bytes()) }
  })
  const { observations, unsent } = await profile.call('count')
  same('on the first device', observations)
  same('known there to be sent', observations - (unsent ?? 0))
  return { ...result, writer: heap }
}

async function pull(profile: Profile, site: Site) {
  const before = site.bytes()
  const { result, heap } = await profile.watchingHeap(() => profile.call('pull'))
  const pulled = since(before, site.bytes())
  same('on the second device', (await profile.call('count')).observations)
  return { pull: result, pulled, reader: heap }
}

function same(where: string, count: number): void {
  if (count !== OBSERVATIONS) throw new Error(`There are ${count} of ${OBSERVATIONS} observations ${where}`)
}
