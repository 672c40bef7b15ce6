const [QUOTE, BACKSLASH] = [0x22, 0x5c]
const OPENS = new Set([0x5b, 0x7b])
const CLOSES = new Set([0x5d, 0x7d])

/**
 * Whether lists and objects stand within one another deeper than `max`, told before anything is made of them.
 *
 * Shape  JSON in UTF-8; of bytes that are none the answer is of no use, and does no harm
 */
export function isDeeperThan(json: Uint8Array, max: number): boolean {
  let depth = 0
  let inText = false
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0
    if (inText) {
      // Whatever follows a backslash ends no text.
      if (byte === BACKSLASH) at += 1
      else if (byte === QUOTE) inText = false
    } else if (byte === QUOTE) inText = true
    else if (OPENS.has(byte)) {
      depth += 1
      if (depth > max) return true
    } else if (CLOSES.has(byte)) depth -= 1
  }
  return false
}
