import * as z from 'zod/mini'
import type { PasskeyAnswer, PasskeyOptions } from '../../src/domain/wire/sign-in.ts'

/** What is known of a passkey that somebody has. Bytes in base64url. */
export interface KnownPasskey {
  readonly credentialId: string
  readonly transports: readonly string[]
}

/** The public half of a passkey. */
export interface PublicPasskey extends KnownPasskey {
  /** COSE key. */
  readonly publicKey: string
  /** How often the authenticator says that it signed; 0 where it does not count. */
  readonly counter: number
}

/** For whom a passkey is made: the authenticator shows name and address, and hands the id back. */
export interface Holder {
  readonly id: string
  readonly name: string
  readonly email: string
}

/**
 * What authenticators are asked, and whether what they answer is right: for this site alone, with a person who was there
 * and showed the authenticator that it is them. Says nothing of whose a passkey is, nor whether a challenge was used.
 */
export interface Passkeys {
  /** What an authenticator needs to make a passkey that it finds by itself; none of `known` may already be on it. */
  toMake(challenge: string, holder: Holder, known: readonly KnownPasskey[]): Promise<PasskeyOptions>
  /** What an authenticator needs to answer; with one of `known`, or with any of this site's where there are none. */
  toUse(challenge: string, known: readonly KnownPasskey[]): Promise<PasskeyOptions>
  /** The passkey that was made, or null when the answer is not right. */
  made(answer: PasskeyAnswer, challenge: string): Promise<PublicPasskey | null>
  /** The passkey's new count after the answer; null when the answer is not right, or the count did not go on. */
  used(answer: PasskeyAnswer, challenge: string, passkey: PublicPasskey): Promise<number | null>
}

/** How long somebody has to answer. */
export const CHALLENGE_MS = 5 * 60_000

/**
 * Whether browsers let people have passkeys at this address: over https, or on `localhost` by that name. An address in
 * numbers, such as 127.0.0.1, is none that a passkey can belong to.
 */
export function passkeysWorkAt(baseUrl: string): boolean {
  const { protocol, hostname } = new URL(baseUrl)
  if (hostname === 'localhost') return true
  return protocol === 'https:' && !/^\[|^[\d.]+$/.test(hostname)
}

/** What a browser says of the page that asked, as far as it is read here; the rest is for the port. */
const ClientData = z.looseObject({ challenge: z.string(), crossOrigin: z.optional(z.literal(false)) })

/** The challenge that the answer claims to answer; null where it cannot be read, or a page within another site's asked. */
export function challengeOf({ response }: PasskeyAnswer): string | null {
  try {
    const bytes = Uint8Array.from(atob(fromUrl(response.clientDataJSON)), (letter) => letter.charCodeAt(0))
    return ClientData.parse(JSON.parse(new TextDecoder().decode(bytes))).challenge
  } catch {
    return null
  }
}

/** Whether the authenticator hands back this person's id with its answer, as it does where it found the passkey itself. */
export function handsBack({ response }: PasskeyAnswer, person: string): boolean {
  return response.userHandle === handleOf(person)
}

/** The person's id as authenticators keep it, base64url. It says nothing of who they are. */
export const handleOf = (person: string) => btoa(person).replaceAll('=', '')

const fromUrl = (text: string) => text.replaceAll('-', '+').replaceAll('_', '/')
