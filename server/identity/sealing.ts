/** Keeps what a copy of the database must not give away, by keys that only this installation's secret gives. */
export interface Sealing {
  /** Encrypts the text for one owner: it opens for no other. Shape: base64 of a fresh 12-byte nonce and AES-256-GCM */
  seal(text: string, owner: string): Promise<string>
  /** The text again. Errors: throws where it was altered, is another's or was sealed with another secret */
  open(sealed: string, owner: string): Promise<string>
  /** Keyed hash of an owner's text, to look it up without keeping it. Shape: lower-case hex of HMAC-SHA-256 */
  hash(text: string, owner: string): Promise<string>
}

const NONCE_BYTES = 12
const utf8 = new TextEncoder()

/**
 * Keys of their own for each purpose, from the one secret.
 *
 * Source  RFC 5869 (HKDF with SHA-256), NIST SP 800-38D (GCM)
 */
export function createSealing(secret: string): Sealing {
  const material = crypto.subtle.importKey('raw', utf8.encode(secret), 'HKDF', false, ['deriveKey'])

  async function keyFor(purpose: string, kind: AesKeyGenParams | HmacKeyGenParams, uses: KeyUsage[]) {
    const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: utf8.encode(purpose) }
    return crypto.subtle.deriveKey(derivation, await material, kind, false, uses)
  }

  const sealingKey = keyFor('traguardo second factor secret', { name: 'AES-GCM', length: 256 }, ['encrypt', 'decrypt'])
  const hashingKey = keyFor('traguardo recovery code', { name: 'HMAC', hash: 'SHA-256', length: 256 }, ['sign'])

  return {
    async seal(text, owner) {
      const iv = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
      const box = { name: 'AES-GCM', iv, additionalData: utf8.encode(owner) }
      const sealed = await crypto.subtle.encrypt(box, await sealingKey, utf8.encode(text))
      return btoa(String.fromCharCode(...iv, ...new Uint8Array(sealed)))
    },
    async open(sealed, owner) {
      const bytes = Uint8Array.from(atob(sealed), (character) => character.charCodeAt(0))
      const box = { name: 'AES-GCM', iv: bytes.subarray(0, NONCE_BYTES), additionalData: utf8.encode(owner) }
      return new TextDecoder().decode(await crypto.subtle.decrypt(box, await sealingKey, bytes.subarray(NONCE_BYTES)))
    },
    async hash(text, owner) {
      const signed = await crypto.subtle.sign('HMAC', await hashingKey, utf8.encode(`${owner} ${text}`))
      return Array.from(new Uint8Array(signed), (byte) => byte.toString(16).padStart(2, '0')).join('')
    },
  }
}
