import type { Sha256 } from '../server/deps.ts'

/** The hash that a browser has, where Node's is not. */
export const webSha256: Sha256 = async (data) => {
  const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
  let hex = ''
  for (const byte of new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))) {
    hex += byte.toString(16).padStart(2, '0')
  }
  return hex
}
