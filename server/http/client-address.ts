/**
 * An address of the internet as a number.
 *
 * Shape  128 bits; an IPv4 address is the one that IPv6 maps it to, so both spellings are one
 */
type Address = bigint

/** Addresses that share their first `bits`. */
export interface Network {
  readonly first: Address
  readonly bits: number
}

const MAPPED = 0xffffn << 32n
const isMapped = (address: Address) => address >> 32n === 0xffffn

/** The address that the text spells; null when it is none. A zone, as in `fe80::1%eth0`, does not count. */
export function parseAddress(text: string): Address | null {
  const plain = text.replace(/%[\w.-]{1,32}$/, '')
  if (!plain.includes(':')) {
    const v4 = parseFour(plain)
    return v4 === null ? null : MAPPED | v4
  }
  return parseSix(plain)
}

function parseFour(text: string): bigint | null {
  const parts = text.split('.')
  // No zeros in front: some readers take them for octal, and then it is another address.
  if (parts.length !== 4 || !parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) < 256)) return null
  return parts.reduce((sum, part) => (sum << 8n) | BigInt(part), 0n)
}

function parseSix(text: string): bigint | null {
  const sides = text.split('::')
  const halves = sides.map((side, index) => groupsOf(side, index === sides.length - 1))
  const [before, after] = halves
  if (halves.length > 2 || before === undefined || before === null || after === null) return null
  const missing = 8 - before.length - (after?.length ?? 0)
  if (after === undefined ? missing !== 0 : missing < 1) return null
  const groups = [...before, ...Array<bigint>(missing).fill(0n), ...(after ?? [])]
  return groups.reduce((sum, group) => (sum << 16n) | group, 0n)
}

/** The groups of 16 bits of one side of a `::`; the last two of all may be spelled as IPv4. */
function groupsOf(side: string, isLast: boolean): bigint[] | null {
  if (side === '') return []
  const groups: bigint[] = []
  const parts = side.split(':')
  for (const [index, part] of parts.entries()) {
    const v4 = isLast && index === parts.length - 1 && part.includes('.') ? parseFour(part) : null
    if (v4 !== null) groups.push(v4 >> 16n, v4 & 0xffffn)
    else if (/^[\da-f]{1,4}$/i.test(part)) groups.push(BigInt(`0x${part}`))
    else return null
  }
  return groups
}

/** The network of an address, or of an address and how many bits count, as in `10.0.0.0/8`; null when it is none. */
export function parseNetwork(text: string): Network | null {
  const [address = '', bits, ...more] = text.trim().split('/')
  const first = parseAddress(address)
  if (first === null || more.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return null
  const before = address.includes(':') ? 0 : 96
  const counted = bits === undefined ? 128 : before + Number(bits)
  return counted > 128 ? null : { first: truncated(first, counted), bits: counted }
}

const truncated = (address: Address, bits: number): Address => {
  const rest = BigInt(128 - bits)
  return (address >> rest) << rest
}

const holds = ({ first, bits }: Network, address: Address) => truncated(address, bits) === first

/**
 * Where a request comes from: the connection's other end, or, where that is a proxy that is trusted, the last address
 * that the proxies heard from and that is not one of them.
 *
 * Each proxy writes whom it heard at the end of the list, so what stands before the first address that nobody trusted
 * wrote is that sender's own claim.
 *
 * Unknown  null when the connection's other end is
 * Source   SPEC W15
 */
export function clientAddress(
  peer: string | null,
  forwardedFor: string | null,
  trusted: readonly Network[],
): Address | null {
  let found = peer === null ? null : parseAddress(peer)
  const heard = forwardedFor?.split(',') ?? []
  while (found !== null && heard.length > 0 && isTrusted(found, trusted)) {
    const before = parseAddress(withoutPort((heard.pop() ?? '').trim()))
    // What a proxy wrote and nobody can read leaves the proxy itself.
    if (before === null) break
    found = before
  }
  return found
}

function isTrusted(address: Address, trusted: readonly Network[]): boolean {
  return trusted.some((network) => holds(network, address))
}

/** Some proxies write the port too: `192.0.2.1:4711`, `[2001:db8::1]:4711`. */
function withoutPort(text: string): string {
  return /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text)?.[1] ?? /^([\d.]+):\d{1,5}$/.exec(text)?.[1] ?? text
}

/**
 * What is counted as one: an IPv4 address, or the /64 that one line of IPv6 is given.
 *
 * Shape  opaque text, equal for equal networks
 */
export function networkOf(address: Address): string {
  return isMapped(address) ? `4:${address.toString(16)}` : `6:${(address >> 64n).toString(16)}`
}
