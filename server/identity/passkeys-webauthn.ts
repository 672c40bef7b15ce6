import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { decodeAttestationObject, isoBase64URL } from '@simplewebauthn/server/helpers'
import * as z from 'zod/mini'
import { CHALLENGE_MS, handleOf, type KnownPasskey, type Passkeys } from './passkeys.ts'

const Transports = z.catch(
  z.array(z.enum(['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'])).check(z.maxLength(10)),
  [],
)

/** ES256, EdDSA and RS256 by their numbers in COSE: what authenticators speak today. */
const ALGORITHMS = [-7, -8, -257]

/** Passkeys of the site at `baseUrl`, with @simplewebauthn/server. No certificate of an authenticator is looked at. */
export function createPasskeys(baseUrl: string): Passkeys {
  const { origin, hostname } = new URL(baseUrl)
  const here = { expectedOrigin: origin, expectedRPID: hostname, requireUserVerification: true }
  return {
    async toMake(challenge, { id, name, email }, known) {
      const options = await generateRegistrationOptions({
        ...{ rpName: 'Traguardo 2030', rpID: hostname, challenge: isoBase64URL.toBuffer(challenge) },
        ...{ userID: isoBase64URL.toBuffer(handleOf(id)), userName: email, userDisplayName: name },
        ...{ attestationType: 'none', supportedAlgorithmIDs: ALGORITHMS, timeout: CHALLENGE_MS },
        excludeCredentials: known.map(descriptor),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      })
      return { ...options }
    },
    async toUse(challenge, known) {
      const options = await generateAuthenticationOptions({
        ...{ rpID: hostname, challenge: isoBase64URL.toBuffer(challenge), timeout: CHALLENGE_MS },
        ...{ userVerification: 'required', allowCredentials: known.map(descriptor) },
      })
      return { ...options }
    },
    made: (answer, challenge) =>
      orNull(async () => {
        const response = answer as unknown as RegistrationResponseJSON
        if (isCertified(response)) return null
        const { registrationInfo } = await verifyRegistrationResponse({
          ...{ ...here, response, expectedChallenge: challenge, supportedAlgorithmIDs: ALGORITHMS },
        })
        if (registrationInfo === undefined) return null
        const { id, publicKey, counter } = registrationInfo.credential
        const transports = Transports.parse(response.response.transports)
        return { credentialId: id, publicKey: isoBase64URL.fromBuffer(publicKey), counter, transports }
      }),
    used: (answer, challenge, { credentialId, publicKey, counter }) =>
      orNull(async () => {
        const response = answer as unknown as AuthenticationResponseJSON
        const credential = { id: credentialId, publicKey: isoBase64URL.toBuffer(publicKey), counter }
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          ...{ ...here, response, expectedChallenge: challenge, credential },
        })
        return verified ? authenticationInfo.newCounter : null
      }),
  }
}

const descriptor = ({ credentialId, transports }: KnownPasskey) => ({ id: credentialId, transports: [...transports] })

/**
 * Whether a certificate comes along, which we did not ask for. Looking at one would mean asking the addresses that it
 * names, and whoever sends it chooses these.
 */
function isCertified({ response }: RegistrationResponseJSON): boolean {
  const attestation = decodeAttestationObject(isoBase64URL.toBuffer(response.attestationObject))
  const form = attestation.get('fmt')
  return form !== 'none' && !(form === 'packed' && attestation.get('attStmt').get('x5c') === undefined)
}

/** The library throws at whatever is not as it should be. */
async function orNull<T>(work: () => Promise<T | null>): Promise<T | null> {
  try {
    return await work()
  } catch {
    return null
  }
}
