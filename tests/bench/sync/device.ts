/** Runs in a browser page: what every client is asked to do, and the clock beside it. */
import type { ValueEntry } from '../../../src/domain/entry.ts'

/** Who works, where. Unused by those who know no organisations or people. */
export interface Setting {
  readonly org: string
  readonly person: string
  readonly email: string
  readonly password: string
}

/** A client with its database in this profile. */
export interface Device {
  /** Resolves when the observations are kept by the browser. */
  save(entries: readonly ValueEntry[]): Promise<unknown>
  /** Resolves when the server has all that was saved and the device knows it. */
  push(): Promise<unknown>
  /** Resolves when the device has all that the server has. */
  pull(): Promise<unknown>
  count(): Promise<Counted>
}

export interface Counted {
  readonly observations: number
  /** Of them, those that the device does not know to be at the server; null where the client has no such notion. */
  readonly unsent: number | null
}

/** Milliseconds of every save. */
export interface Written {
  readonly total: number
  readonly saves: readonly number[]
}

export interface DevicePage {
  open(setting: Setting): Promise<void>
  write(): Promise<Written>
  push(): Promise<number>
  pull(): Promise<number>
  count(): Promise<Counted>
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Makes the client known to whoever drives the page. */
export function offer(openDevice: (setting: Setting) => Promise<Device>): void {
  let device: Device | undefined
  const opened = () => device ?? fail()
  const page: DevicePage = {
    async open(setting) {
      device = await openDevice(setting)
    },
    async write() {
      const work = (await (await fetch('/work.json')).json()) as ValueEntry[][]
      const saves: number[] = []
      const total = await timed(async () => {
        for (const entries of work) saves.push(await timed(() => opened().save(entries)))
      })
      return { total, saves }
    },
    push: () => timed(() => opened().push()),
    pull: () => timed(() => opened().pull()),
    count: () => opened().count(),
  }
  Object.assign(globalThis, { device: page })
}

function fail(): never {
  throw new Error('The device is not open')
}

/** Posts JSON and reads the JSON of the answer, with nothing around it. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`)
  return (await answer.json()) as T
}
