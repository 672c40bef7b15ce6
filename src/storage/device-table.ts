import type { Table } from 'dexie'

export const DEVICE_INDEXES = 'place'

/** One row. The id is minted inside the database, so a wiped device is a new device. */
interface DeviceRow {
  readonly place: 'this'
  readonly id: string
}

export type DeviceTable = Table<DeviceRow, string>

/** The device's id, minted on first use, in a transaction, so that two tabs agree. */
export async function deviceIdOf(table: DeviceTable, mint: () => string): Promise<string> {
  const known = await table.get('this')
  return known?.id ?? table.db.transaction('rw', table, () => mintOnce(table, mint))
}

/** Another id in place of the one that turned out to be another person's; nothing when it was replaced already. */
export function renewDeviceId(table: DeviceTable, taken: string, mint: () => string): PromiseLike<void> {
  return table.db.transaction('rw', table, async () => {
    const known = await table.get('this')
    if (known?.id === taken) await table.put({ place: 'this', id: mint() })
  })
}

async function mintOnce(table: DeviceTable, mint: () => string): Promise<string> {
  const known = await table.get('this')
  if (known !== undefined) return known.id
  const row: DeviceRow = { place: 'this', id: mint() }
  await table.add(row)
  return row.id
}
