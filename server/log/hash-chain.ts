import type { Entry } from '../../src/domain/entry.ts'
import type { Sha256 } from '../deps.ts'
import { canonicalJson } from './canonical-json.ts'

/** The mark of an empty log: 32 zero bytes, as lower-case hex. */
export const FIRST_MARK = '0'.repeat(64)

/** SHA-256 of the entry as RFC 8785 JSON in UTF-8, as lower-case hex. Source: SPEC S2. */
export function hashOf(sha256: Sha256, entry: Entry): string | Promise<string> {
  return sha256(canonicalJson(entry))
}

/** Each thing with the hash of its entry. Waits for a platform that hashes elsewhere, and for no other. */
export async function withHashes<T extends { readonly entry: Entry }>(
  sha256: Sha256,
  things: readonly T[],
): Promise<(T & { readonly hash: string })[]> {
  const hashes = things.map(({ entry }) => hashOf(sha256, entry))
  const hashed: (T & { readonly hash: string })[] = []
  for (const [index, thing] of things.entries()) {
    const hash = hashes[index] ?? ''
    hashed.push({ ...thing, hash: typeof hash === 'string' ? hash : await hash })
  }
  return hashed
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
export function nextMark(
  sha256: Sha256,
  previous: string,
  { hash, seq, author, receivedAt }: Link,
): string | Promise<string> {
  const bytes = new Uint8Array(112)
  putHex(bytes, 0, previous)
  putHex(bytes, 32, hash)
  new DataView(bytes.buffer).setBigUint64(64, BigInt(seq))
  putHex(bytes, 72, author.replaceAll('-', ''))
  encoder.encodeInto(receivedAt.toISOString(), bytes.subarray(88))
  return sha256(bytes)
}

const encoder = new TextEncoder()

/** What each hexadecimal digit stands for, by its character code. */
const DIGITS = new Uint8Array(128)
for (const [value, digit] of [...'0123456789abcdef'].entries()) {
  DIGITS[digit.charCodeAt(0)] = value
  DIGITS[digit.toUpperCase().charCodeAt(0)] = value
}

const digitAt = (hex: string, index: number) => DIGITS[hex.charCodeAt(index)] ?? 0

function putHex(bytes: Uint8Array, at: number, hex: string): void {
  for (let i = 0; i < hex.length; i += 2) bytes[at + i / 2] = (digitAt(hex, i) << 4) | digitAt(hex, i + 1)
}
