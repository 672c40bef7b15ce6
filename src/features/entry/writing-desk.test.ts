import { expect, test, vi } from 'vitest'
import { sampleId, sampleIndicator } from '../../domain/samples.ts'
import { StorageProblem } from '../../storage/storage-problem.ts'
import { BLANK } from './typed.ts'
import { createDesk, type DeskPorts } from './writing-desk.ts'

const KEY = 'INC-1.1/2025/'
const twelve = { ...BLANK, first: '12' }

/** Ports onto nothing, whose saves are finished by hand. */
function portsOf(given: Partial<DeskPorts> = {}) {
  const saves: { finish: () => void; fail: (error: Error) => void }[] = []
  const ports: DeskPorts = {
    person: 'person',
    indicatorOf: () => sampleIndicator(),
    cellOf: () => null,
    saveDraft: async () => {},
    dropDraft: async () => {},
    saveValue: () =>
      new Promise((resolve, reject) => {
        saves.push({ finish: () => resolve(sampleId(saves.length)), fail: reject })
      }),
    now: () => 0,
    ...given,
  }
  return { ports, saves }
}

test('leaving twice saves once, and both wait until the device has it', async () => {
  const { ports, saves } = portsOf()
  const desk = createDesk(ports)
  desk.write(KEY, twelve)
  const settled: string[] = []
  const first = desk.leave(KEY).then(() => settled.push('first'))
  const second = desk.leaveAll().then(() => settled.push('second'))
  await Promise.resolve()
  expect([saves.length, settled]).toEqual([1, []])
  saves[0]?.finish()
  await Promise.all([first, second])
  expect(settled.toSorted()).toEqual(['first', 'second'])
})

test('who writes on while the save is under way builds on what was saved', async () => {
  const { ports, saves } = portsOf()
  const seen: (readonly string[])[] = []
  const saveValue: DeskPorts['saveValue'] = (key, value, note, heads) => {
    seen.push(heads)
    return ports.saveValue(key, value, note, heads)
  }
  const desk = createDesk({ ...ports, saveValue })
  desk.write(KEY, twelve)
  const leaving = desk.leave(KEY)
  desk.write(KEY, { ...BLANK, first: '13' })
  saves[0]?.finish()
  await leaving
  const again = desk.leave(KEY)
  saves[1]?.finish()
  await again
  expect(seen).toEqual([[], [sampleId(1)]])
})

test('a save that fails says why and can be tried again', async () => {
  const { ports, saves } = portsOf()
  const desk = createDesk(ports)
  desk.write(KEY, twelve)
  const leaving = desk.leave(KEY)
  saves[0]?.fail(new StorageProblem('quota'))
  await leaving
  expect(desk.view()).toMatchObject({ problem: 'quota', savedAt: null })
  const again = desk.leave(KEY)
  saves[1]?.finish()
  await again
  expect(desk.view()).toMatchObject({ problem: null, savedAt: 0 })
})

test('the draft follows a pause of 400 milliseconds, not every key', async () => {
  vi.useFakeTimers()
  const saveDraft = vi.fn<DeskPorts['saveDraft']>(async () => {})
  const desk = createDesk(portsOf({ saveDraft }).ports)
  desk.write(KEY, { ...BLANK, first: '1' })
  await vi.advanceTimersByTimeAsync(399)
  desk.write(KEY, twelve)
  await vi.advanceTimersByTimeAsync(399)
  expect(saveDraft).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(saveDraft.mock.calls).toEqual([[KEY, twelve, []]])
  vi.useRealTimers()
})
