import { type DeviceBrowser, openDevice } from '../device-browser.ts'
import { megabytes } from '../heap.ts'
import { type BenchCase, measure, type Row } from '../report.ts'

const ENTRIES = 5_000

const COPIES = 10

/** Several copies, so that what else the collector frees meanwhile weighs little. */
async function heapNote(device: DeviceBrowser): Promise<string> {
  const before = await device.usedHeap()
  await device.ask('hold', COPIES)
  const cells = ((await device.usedHeap()) - before) / COPIES
  return `the page keeps ${megabytes(before)} with the rows and ${megabytes(cells)} more with the cells`
}

async function run(): Promise<Row[]> {
  const device = await openDevice(ENTRIES)
  const times = (name: string, measured: string) => ({ name, run: () => device.ask(measured) })
  try {
    await device.ask('readRows')
    const reading = await measure(
      times('readCells over 5,000 entries', 'readCells'),
      times('reading these entries from IndexedDB', 'readRows'),
      { repetitions: 15, note: () => heapNote(device) },
    )
    const applying = await measure(
      times('applying a page of 500 entries through the store', 'applyThroughStore'),
      times('bulkPut of the same rows by plain Dexie', 'applyPlain'),
      { repetitions: 15 },
    )
    const saving = await measure(
      times('saving 40 cells through the store', 'saveThroughStore'),
      times('bulkAdd of the same rows by plain Dexie', 'savePlain'),
      { repetitions: 15 },
    )
    const seeing = await measure(
      times('saving 40 cells until a watcher of all 5,000 entries has read them', 'saveUntilSeen'),
      times('saving 40 cells through the store', 'saveThroughStore'),
      { repetitions: 15 },
    )
    return [saving, applying, seeing, reading]
  } finally {
    await device.close()
  }
}

/** The device's database in a real Chromium, on disk, durable before it answers. */
export const device: BenchCase = { name: 'device', title: 'Device', run }
