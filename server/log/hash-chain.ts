import type { Entry } from '../../src/domain/entry.ts'
import { canonicalJson } from './canonical-json.ts'

/** The mark of an empty log: 32 zero bytes, as lower-case hex. */
export const FIRST_MARK = '0'.repeat(64)

/** SHA-256 of the entry as RFC 8785 JSON in UTF-8, as lower-case hex. Source: SPEC S2. */
export async function hashOf(entry: Entry): Promise<string> {
  return sha256(new TextEncoder().encode(canonicalJson(entry)))
}

/** What the server adds to an entry's hash when it gives it a place. */
export interface Link {
  readonly hash: string
  readonly seq: number
  /** UUID */
  readonly author: string
  readonly receivedAt: Date
}

/**
 * The mark of a log after one more entry, as lower-case hex.
 *
 * Shape   SHA-256 over 112 bytes without separators: previous mark (32) ‖ entry's hash (32) ‖ seq (8, unsigned,
 *         big-endian) ‖ author's UUID (16) ‖ receivedAt as ASCII `YYYY-MM-DDTHH:MM:SS.sssZ` (24)
 * Source  SPEC S3
 */
export async function nextMark(previous: string, { hash, seq, author, receivedAt }: Link): Promise<string> {
  const bytes = new Uint8Array(112)
  bytes.set(fromHex(previous), 0)
  bytes.set(fromHex(hash), 32)
  new DataView(bytes.buffer).setBigUint64(64, BigInt(seq))
  bytes.set(fromHex(author.replaceAll('-', '')), 72)
  bytes.set(new TextEncoder().encode(receivedAt.toISOString()), 88)
  return sha256(bytes)
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  let hex = ''
  for (const byte of new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) hex += HEX[byte]
  return hex
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, i) => Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16))
}
