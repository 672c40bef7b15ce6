/** The device's words in the interface; `named` takes the short mark by which two devices are told apart. */
export interface DeviceWords {
  readonly thisDevice: string
  readonly ownOther: string
  readonly named: (mark: string) => string
}

/**
 * On which device an entry was written, in words; null where nobody knows.
 *
 * Shape  `row` as this device holds it: without author or device it never left here; `self` and `thisDevice` are ids
 */
export function deviceText(
  row: { readonly author: string | null; readonly device?: string | null },
  self: string,
  thisDevice: string | null,
  words: DeviceWords,
): string | null {
  if (row.author === null) return words.thisDevice
  const { device = null } = row
  if (device === null || thisDevice === null) return null
  if (device === thisDevice) return words.thisDevice
  return row.author === self ? words.ownOther : words.named(device.slice(-4).toUpperCase())
}
