const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')

/**
 * A UUID of version 7: 48 bits of time, then randomness.
 *
 * Shape   `now` in milliseconds since the epoch; `random` at least 10 bytes
 * Source  RFC 9562 §5.7. The time in it is the device's claim; it only keeps the outbox in the order of writing.
 */
export function uuidv7(now: number, random: Uint8Array): string {
  const bytes = new Uint8Array(16)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, Math.floor(now / 0x10000))
  view.setUint16(4, now % 0x10000)
  bytes.set(random.subarray(0, 10), 6)
  view.setUint8(6, 0x70 | (view.getUint8(6) & 0x0f))
  view.setUint8(8, 0x80 | (view.getUint8(8) & 0x3f))
  const text = hex(bytes)
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}

/** Ten fresh random bytes of the browser, for `uuidv7`. */
export function tenRandomBytes(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(10))
}
